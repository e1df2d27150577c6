package dev.jwtschemes.internal.key.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** A clock that the test moves: its waits end when it is moved far enough, and not before. */
public final class TestClock extends Clock implements FetchClock {
  private final List<Wait> waits = new ArrayList<>();
  private volatile Instant now;

  private record Wait(Duration atMost, Instant end, CompletableFuture<Void> over) {}

  public TestClock(Instant now) {
    this.now = now;
  }

  public synchronized void advance(Duration by) {
    now = now.plus(by);
    waits.forEach(this::endIfDue);
  }

  private void endIfDue(Wait wait) {
    if (!now.isBefore(wait.end())) {
      wait.over().complete(null);
    }
  }

  /** How long those that wait now are ready to, in the order in which they began. */
  synchronized List<Duration> waits() {
    return waits.stream().map(Wait::atMost).toList();
  }

  @Override
  public <T> T await(CompletableFuture<T> result, Duration atMost)
      throws ExecutionException, TimeoutException, InterruptedException {
    Wait wait = begin(atMost);
    try {
      CompletableFuture.anyOf(result.handle((value, failure) -> true), wait.over()).get();
      if (!result.isDone()) {
        throw new TimeoutException();
      }
      return result.get();
    } finally {
      end(wait);
    }
  }

  private synchronized Wait begin(Duration atMost) {
    Wait wait = new Wait(atMost, now.plus(atMost), new CompletableFuture<>());
    waits.add(wait);
    endIfDue(wait);
    return wait;
  }

  private synchronized void end(Wait wait) {
    waits.remove(wait);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
