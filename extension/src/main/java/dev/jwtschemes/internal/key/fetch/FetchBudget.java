package dev.jwtschemes.internal.key.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The bound on how often one scheme's keys are fetched, whatever tokens arrive: {@link #BURST} at
 * once, then one per {@link #INTERVAL}. A single timestamp would not do: one made-up {@code kid}
 * would then block a real rotation for the whole interval. Thread-safe.
 */
final class FetchBudget {
  /** Fetches that can follow each other at once. */
  static final int BURST = 5;

  /** After this time one more fetch is allowed. */
  static final Duration INTERVAL = Duration.ofSeconds(1);

  /** What clients are asked to wait when none is left: surely enough, and kind to the issuer. */
  static final Duration RETRY_AFTER = Duration.ofSeconds(3);

  private final InstantSource clock;
  private final AtomicReference<State> state;

  private record State(int left, Instant since) {
    State refilled(Instant now) {
      if (now.isBefore(since)) {
        return new State(left, now); // the clock was set back; waiting for it would take too long
      }
      long more = Duration.between(since, now).dividedBy(INTERVAL);
      int total = (int) Math.min(BURST, left + more);
      return new State(total, total == BURST ? now : since.plus(INTERVAL.multipliedBy(more)));
    }
  }

  FetchBudget(InstantSource clock) {
    this.clock = clock;
    this.state = new AtomicReference<>(new State(BURST, clock.instant()));
  }

  /** Whether none is left. */
  boolean isSpent() {
    return Objects.requireNonNull(state.get()).refilled(clock.instant()).left() == 0;
  }

  /** Use one fetch, if there is one left. */
  boolean take() {
    while (true) {
      State seen = Objects.requireNonNull(state.get());
      State now = seen.refilled(clock.instant());
      boolean isLeft = now.left() > 0;
      if (state.compareAndSet(seen, isLeft ? new State(now.left() - 1, now.since()) : now)) {
        return isLeft;
      }
    }
  }
}
