package dev.jwtschemes.internal.adapter;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The web applications, each by a token of its own, that the parts of this library are for: those
 * that CDI names when it starts them; where it names none, the first one alone. Others on the same
 * class path have other rules, or none. Thread-safe.
 */
public final class Contexts {
  private final Set<Object> started = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Object> first = new AtomicReference<>();

  /** None yet. */
  public Contexts() {}

  /** CDI has started this one. */
  public void start(Object context) {
    started.add(context);
  }

  /** Whether the parts are for this one. */
  public boolean has(Object context) {
    if (!started.isEmpty()) {
      return started.contains(context);
    }
    first.compareAndSet(null, context);
    return first.get() == context;
  }

  /** It has ended: where CDI names none, another may follow it. */
  public void end(Object context) {
    first.compareAndSet(context, null);
  }
}
