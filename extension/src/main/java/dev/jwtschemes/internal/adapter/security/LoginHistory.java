package dev.jwtschemes.internal.adapter.security;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Which logins the server has refused, while it has accepted none: some refuse all by their
 * configuration, at the cost of two exceptions each. Then one a second is tried: the configuration
 * may change. A caller is refused for its name alone, so that it costs no other caller a login, but
 * for those after {@value #ENOUGH} names. Thread-safe.
 */
final class LoginHistory {
  /** So many may be refused for the callers' sake. */
  static final int ENOUGH = 100;

  static final Duration PAUSE = Duration.ofSeconds(1);

  private final LongSupplier nanoTime;
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private volatile boolean succeeded;
  private volatile long lastRefusal;

  LoginHistory(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Whether the server may accept the login of this caller now. */
  boolean isWorthATry(String name) {
    return succeeded
        || (refused.size() < ENOUGH && !refused.contains(name))
        || nanoTime.getAsLong() - lastRefusal >= PAUSE.toNanos();
  }

  /** The server accepted one: from now on each is tried. */
  void accepted() {
    succeeded = true;
    refused.clear();
  }

  /** The server refused this caller's. */
  void refused(String name) {
    lastRefusal = nanoTime.getAsLong();
    if (!succeeded && refused.size() < ENOUGH) {
      refused.add(name);
    }
  }
}
