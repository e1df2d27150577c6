package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason.Family;
import dev.jwtschemes.internal.request.token.Quoted;
import dev.jwtschemes.internal.rule.ResourceTarget;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes one line per refusal to the category {@code dev.jwtschemes}: at INFO for what clients do,
 * WARNING for what operators should look at. Under a flood at most {@link #LINES} in {@link
 * #WINDOW_NANOS}; then one line tells how many were left out. Thread-safe.
 */
final class RefusalLog {
  /** Lines per window. */
  static final int LINES = 100;

  /** The window: 10 seconds. */
  static final long WINDOW_NANOS = 10_000_000_000L;

  private static final System.Logger LOG = System.getLogger("dev.jwtschemes");

  private final AtomicLong windowStart = new AtomicLong(System.nanoTime());
  private final AtomicInteger count = new AtomicInteger();

  private final boolean enabled;

  RefusalLog(boolean enabled) {
    this.enabled = enabled;
  }

  void refused(
      IncomingRequest request, AuthenticationDecision decision, Failure failure, int status) {
    Level level =
        failure.reason().family() == Family.COULD_NOT_CHECK
                || failure.reason().family() == Family.MISCONFIGURED
            ? Level.WARNING
            : Level.INFO;
    if (!enabled || !LOG.isLoggable(level) || !mayWrite()) {
      return;
    }
    String line =
        status
            + " "
            + failure.reason().id()
            + ": "
            + request.httpMethod()
            + " "
            + Quoted.text(request.path())
            + request
                .target()
                .map(ResourceTarget::where)
                .map(where -> " (" + where + ")")
                .orElse("")
            + ", "
            + decision
                .scheme()
                .map(name -> "scheme " + name)
                .orElse("no scheme chosen of " + decision.candidates())
            + ": "
            + failure.detail()
            + ". "
            + failure.reason().advice();
    if (failure.cause().isPresent() && failure.reason().family() == Family.MISCONFIGURED) {
      LOG.log(level, line, failure.cause().get());
    } else {
      LOG.log(level, line);
    }
  }

  private boolean mayWrite() {
    long now = System.nanoTime();
    long start = windowStart.get();
    if (now - start > WINDOW_NANOS && windowStart.compareAndSet(start, now)) {
      int suppressed = count.getAndSet(0) - LINES;
      if (suppressed > 0) {
        LOG.log(Level.WARNING, suppressed + " more refusals were not logged in the last seconds");
      }
    }
    return count.incrementAndGet() <= LINES;
  }
}
