package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one scheme's key set, once for all that wait for it, and keeps what came last. No lock is
 * held while it runs, and waits end. Thread-safe.
 */
final class SharedFetch {
  /** On average, how old keys are when they are fetched again in the background. */
  static final Duration REFRESH_AFTER = Duration.ofMinutes(5);

  /** By how much that varies, so that many instances don't ask all at once. */
  static final double JITTER = 0.2;

  /**
   * Requests that may wait for one scheme's keys at a time, as long as it takes. Servers have few
   * threads, 16 is usual on a small machine: an issuer that is slow must not hold them all.
   */
  static final int MAX_WAITING = 8;

  /**
   * How long a fetch may take while more than {@link #MAX_WAITING} wait for it. They do so only if
   * the last fetch took no longer.
   */
  static final Duration QUICK = Duration.ofMillis(500);

  /** How long a request waits when the last fetch failed: the next may well fail, too. */
  static final Duration WAIT_AFTER_FAILURE = Duration.ofSeconds(1);

  private final String scheme;
  private final Supplier<CompletableFuture<Keys>> source;
  private final Duration longestWait;
  private final Clock clock;
  private final DoubleSupplier random;
  private final FetchBudget budget;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final AtomicReference<@Nullable Running> running = new AtomicReference<>();
  private volatile boolean isQuick = true;

  /**
   * What the last good fetch brought.
   *
   * @param at when it ended
   * @param refreshAt when to fetch again in the background
   */
  record Known(Keys keys, Instant at, Instant refreshAt) {}

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

  private record Running(CompletableFuture<Known> keys, Instant since) {}

  private record Flight(Running fetch, boolean isOwn) {}

  /**
   * Fetch from a source.
   *
   * @param timeout after which the source's futures are done
   * @param random 0 to 1, for the jitter
   */
  SharedFetch(
      String scheme,
      Supplier<CompletableFuture<Keys>> source,
      Duration timeout,
      Clock clock,
      DoubleSupplier random) {
    this.scheme = scheme;
    this.source = source;
    this.longestWait = timeout.plusSeconds(1);
    this.clock = clock;
    this.random = random;
    this.budget = new FetchBudget(clock);
  }

  /** What the last good fetch brought; null before the first. */
  @Nullable Known known() {
    return known.get();
  }

  /** Whether the last fetch failed. */
  boolean isFailing() {
    return failure.get() != null;
  }

  /** How many requests wait now. */
  int waiting() {
    return waiting.get();
  }

  /** Fetch without waiting, if the budget allows. */
  void inBackground(@Nullable Known seen) {
    board(seen);
  }

  /**
   * Wait for the fetch that is under way, or for a new one.
   *
   * @param seen what the caller knows already; anything else that is known is an outcome at once
   */
  Outcome await(@Nullable Known seen) {
    boolean isPatient = waiting.incrementAndGet() <= MAX_WAITING;
    Throwable last = failure.get();
    try {
      while (isPatient || isQuick) {
        Flight flight = board(seen);
        if (flight == null) {
          return notNow(last);
        }
        Running fetch = flight.fetch();
        Duration wait =
            isPatient ? (last == null ? longestWait : WAIT_AFTER_FAILURE) : quickRest(fetch);
        Known brought = fetch.keys().get(wait.toMillis(), TimeUnit.MILLISECONDS);
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
      return notNow(last); // whoever was about to start it found no budget
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Failed(e);
    } finally {
      waiting.decrementAndGet();
    }
  }

  /** For how long a fetch is still quick; a clock that is set back doesn't make it longer. */
  private Duration quickRest(Running fetch) {
    Duration rest = Duration.between(clock.instant(), fetch.since().plus(QUICK));
    return rest.compareTo(QUICK) < 0 ? rest : QUICK;
  }

  private static Outcome notNow(@Nullable Throwable last) {
    return last == null ? new OverBudget() : new Failed(last);
  }

  /** Join the running fetch, or start one; null if the budget doesn't allow it. */
  private @Nullable Flight board(@Nullable Known seen) {
    Running mine = new Running(new CompletableFuture<>(), clock.instant());
    Running other = running.compareAndExchange(null, mine);
    if (other != null) {
      return new Flight(other, false);
    }
    Known latest = known.get();
    if (latest != null && latest != seen) {
      running.set(null);
      mine.keys().complete(latest); // one ended since the caller looked, and others may have joined
      return new Flight(mine, false);
    }
    if (!budget.take()) {
      running.set(null);
      mine.keys().cancel(false);
      return null;
    }
    try {
      source.get().whenComplete((keys, cause) -> finish(mine, keys, cause));
    } catch (RuntimeException e) {
      finish(mine, null, e);
    }
    return new Flight(mine, true);
  }

  private void finish(Running mine, @Nullable Keys keys, @Nullable Throwable thrown) {
    Instant now = clock.instant();
    isQuick = !now.isAfter(mine.since().plus(QUICK));
    if (keys == null) {
      Throwable cause =
          thrown instanceof CompletionException && thrown.getCause() != null
              ? thrown.getCause()
              : thrown;
      Throwable told =
          cause == null ? new IllegalStateException("neither keys nor failure") : cause;
      tell(failure.getAndSet(told), told);
      // Free the place first: whoever wakes up and needs another fetch must not join this one.
      running.set(null);
      mine.keys().completeExceptionally(told);
      return;
    }
    double factor = 1 - JITTER + 2 * JITTER * random.getAsDouble();
    long untilRefresh = Math.round(REFRESH_AFTER.toMillis() * factor);
    Known fresh = new Known(keys, now, now.plusMillis(untilRefresh));
    Known before = known.getAndSet(fresh);
    report(before == null ? List.of() : before.keys().refused(), keys);
    tell(failure.getAndSet(null), null);
    running.set(null);
    mine.keys().complete(fresh);
  }

  /** One line when other keys are refused than before. */
  private void report(List<Text> before, Keys now) {
    if (!now.refused().isEmpty() && !now.refused().equals(before)) {
      Log.KEYS.write(
          Level.WARNING,
          Text.of("Keys of scheme ").quote(scheme).and(" are not used: ").and(now.refusals()));
    }
  }

  /** One line when an outage begins, one when it is over: requests tell the rest. */
  private void tell(@Nullable Throwable before, @Nullable Throwable now) {
    if (before == null && now != null) {
      Log.KEYS.write(
          Level.WARNING,
          Text.of("The keys of scheme ").quote(scheme).and(" can't be fetched: ").and(text(now)));
    } else if (before != null && now == null) {
      Log.KEYS.write(
          Level.INFO, Text.of("The keys of scheme ").quote(scheme).and(" can be fetched again"));
    }
  }

  /** Name a failure for logs. */
  static Text text(Throwable cause) {
    Text type = Text.EMPTY.name(cause.getClass().getSimpleName());
    return cause.getMessage() == null ? type : type.and(": ").said(cause.getMessage());
  }
}
