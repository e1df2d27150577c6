package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.internal.key.fetch.SingleFlight.Flight;
import dev.jwtschemes.internal.key.fetch.SingleFlight.Known;
import dev.jwtschemes.internal.key.fetch.SingleFlight.Running;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Admission of the requests that wait for one scheme's keys: how many, and for how long. Each wait
 * ends. Thread-safe.
 */
final class WaitingRoom {
  /**
   * Requests that may wait for one scheme's keys at a time, as long as it takes. Servers have few
   * threads, 16 is usual on a small machine: an issuer that is slow must not hold them all.
   *
   * <p>More than these wait only while a fetch is {@linkplain SingleFlight#QUICK quick}, and only
   * if the last one was.
   */
  static final int MAX_WAITING = 8;

  /** How long a request waits when the last fetch failed: the next may well fail, too. */
  static final Duration WAIT_AFTER_FAILURE = Duration.ofSeconds(1);

  private final SingleFlight fetches;
  private final Duration longestWait;
  private final FetchClock clock;
  private final AtomicInteger waiting = new AtomicInteger();

  /** How a wished-for fetch went. */
  sealed interface Outcome {}

  /**
   * It brought keys.
   *
   * @param isOwn whether it began after the wish, so that what it lacks wasn't there
   */
  record Fresh(Known known, boolean isOwn) implements Outcome {}

  /** It failed, or takes too long. */
  record Failed(Throwable cause) implements Outcome {}

  /** None is allowed for now. */
  record OverBudget() implements Outcome {}

  /** Too many wait already. */
  record Crowded() implements Outcome {}

  /**
   * Wait for these fetches.
   *
   * @param timeout after which a fetch is over
   */
  WaitingRoom(SingleFlight fetches, Duration timeout, FetchClock clock) {
    this.fetches = fetches;
    this.longestWait = timeout.plusSeconds(1);
    this.clock = clock;
  }

  /** How many requests wait now. */
  int waiting() {
    return waiting.get();
  }

  /**
   * Wait for the fetch that is under way, or for a new one.
   *
   * @param seen what the caller knows already; anything else that is known is an outcome at once
   */
  Outcome await(@Nullable Known seen) {
    boolean isPatient = waiting.incrementAndGet() <= MAX_WAITING;
    Throwable last = fetches.failure();
    try {
      while (isPatient || fetches.isQuick()) {
        Flight flight = fetches.board(seen);
        if (flight == null) {
          return notNow(last);
        }
        Running fetch = flight.fetch();
        Duration wait =
            isPatient ? (last == null ? longestWait : WAIT_AFTER_FAILURE) : quickRest(fetch);
        Known brought = clock.await(fetch.keys(), wait);
        // The same again: that fetch was all but over when the caller looked.
        if (brought != seen) {
          return new Fresh(brought, flight.isOwn());
        }
      }
      return new Crowded();
    } catch (ExecutionException e) {
      return new Failed(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      return isPatient ? new Failed(last == null ? e : last) : new Crowded();
    } catch (CancellationException e) {
      return notNow(last); // the request that was about to start it found no budget
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Failed(e);
    } finally {
      waiting.decrementAndGet();
    }
  }

  /** For how long a fetch is still quick; a clock that is set back doesn't make it longer. */
  private Duration quickRest(Running fetch) {
    Duration rest = Duration.between(clock.instant(), fetch.since().plus(SingleFlight.QUICK));
    return rest.compareTo(SingleFlight.QUICK) < 0 ? rest : SingleFlight.QUICK;
  }

  private static Outcome notNow(@Nullable Throwable last) {
    return last == null ? new OverBudget() : new Failed(last);
  }
}
