package dev.jwtschemes.internal.key.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Time as fetches see it: the present, and waits that end. Thread-safe. */
interface FetchClock extends InstantSource {

  /**
   * Wait for a result.
   *
   * @param atMost in milliseconds; none or less gets what is there
   */
  <T> T await(CompletableFuture<T> result, Duration atMost)
      throws ExecutionException, TimeoutException, InterruptedException;

  /** Read the time from this source, and wait in real time, which can not be set back. */
  static FetchClock of(InstantSource source) {
    return new Real(source);
  }

  /**
   * The clock of an application.
   *
   * @param source of the time
   */
  record Real(InstantSource source) implements FetchClock {
    @Override
    public Instant instant() {
      return source.instant();
    }

    @Override
    public <T> T await(CompletableFuture<T> result, Duration atMost)
        throws ExecutionException, TimeoutException, InterruptedException {
      return result.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
