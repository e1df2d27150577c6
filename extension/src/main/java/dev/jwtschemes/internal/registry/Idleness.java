package dev.jwtschemes.internal.registry;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Whether the application is left to the server: it has a login of its own and uses nothing of this
 * library. What is used ends that for good. Thread-safe.
 */
public final class Idleness {
  /** What is to be run when it ends; null: the application isn't idle. */
  private final AtomicReference<@Nullable Runnable> atEnd = new AtomicReference<>();

  Idleness() {}

  /**
   * Begin.
   *
   * @param atEnd to be run by what ends it, once that is complete
   */
  public void begin(Runnable atEnd) {
    this.atEnd.set(atEnd);
  }

  /** End it; returns what is to be run then, empty if it had not begun or has ended before. */
  public Optional<Runnable> end() {
    @Nullable Runnable task = atEnd.getAndSet(null);
    return Optional.ofNullable(task);
  }

  /** Whether requests are left to the server. */
  public boolean isIdle() {
    return atEnd.get() != null;
  }
}
