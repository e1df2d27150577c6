package dev.jwtschemes.internal.request;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The id of a decision, made when it is read first: most are accepted, and nothing reads it then.
 * Thread-safe, since asynchronous observers read it too.
 */
final class DecisionId {
  private final Supplier<String> ids;
  private final AtomicReference<@Nullable String> made = new AtomicReference<>();

  DecisionId(Supplier<String> ids) {
    this.ids = ids;
  }

  String get() {
    String known = made.get();
    if (known != null) {
      return known;
    }
    String mine = ids.get();
    String other = made.compareAndExchange(null, mine);
    return other == null ? mine : other;
  }

  @Override
  public String toString() {
    return get();
  }
}
