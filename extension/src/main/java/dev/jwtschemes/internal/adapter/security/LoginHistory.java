package dev.jwtschemes.internal.adapter.security;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Whether the server has refused every login so far, as some do by their configuration, at the cost
 * of two exceptions each. Then one a second is tried: the configuration may change. Thread-safe.
 */
final class LoginHistory {
  /** So many may be refused for the callers' sake. */
  static final int ENOUGH = 100;

  static final Duration PAUSE = Duration.ofSeconds(1);

  private final LongSupplier nanoTime;
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean succeeded;
  private volatile long lastRefusal;

  LoginHistory(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Whether the server may accept a login now. */
  boolean isWorthATry() {
    return succeeded
        || refused.get() < ENOUGH
        || nanoTime.getAsLong() - lastRefusal >= PAUSE.toNanos();
  }

  /** The server accepted one: from now on each is tried. */
  void accepted() {
    succeeded = true;
  }

  /** The server refused one. */
  void refused() {
    lastRefusal = nanoTime.getAsLong();
    if (refused.get() < ENOUGH) {
      refused.incrementAndGet();
    }
  }
}
