package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.internal.key.Keys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fetches of one scheme's key set, one at a time for all that need it, and what the last good one
 * brought. No lock is held while one runs, and nothing waits here. Thread-safe.
 */
final class SingleFlight {
  /** On average, how old keys are when they are fetched again in the background. */
  static final Duration REFRESH_AFTER = Duration.ofMinutes(5);

  /** By how much that varies, so that many instances don't ask all at once. */
  static final double JITTER = 0.2;

  /** How long a quick fetch takes. */
  static final Duration QUICK = Duration.ofMillis(500);

  private final Supplier<CompletableFuture<Keys>> source;
  private final InstantSource clock;
  private final DoubleSupplier random;
  private final FetchBudget budget;
  private final FetchLog log;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final AtomicReference<@Nullable Running> running = new AtomicReference<>();
  private volatile boolean isQuick = true;
  private volatile @Nullable Instant failingSince;

  /**
   * What the last good fetch brought.
   *
   * @param at when it ended
   * @param refreshAt when to fetch again in the background
   */
  record Known(Keys keys, Instant at, Instant refreshAt) {}

  /**
   * A fetch.
   *
   * @param keys fails if it does; cancelled if the budget did not allow it
   * @param since when it began
   */
  record Running(CompletableFuture<Known> keys, Instant since) {}

  /**
   * A place in a fetch.
   *
   * @param isOwn whether the fetch began for this caller, so that what it lacks wasn't there
   */
  record Flight(Running fetch, boolean isOwn) {}

  /**
   * Fetch from a source.
   *
   * @param scheme for the log
   * @param random 0 to 1, for the jitter
   */
  SingleFlight(
      String scheme,
      Supplier<CompletableFuture<Keys>> source,
      InstantSource clock,
      DoubleSupplier random) {
    this.source = source;
    this.clock = clock;
    this.random = random;
    this.budget = new FetchBudget(clock);
    this.log = new FetchLog(scheme);
  }

  /** What the last good fetch brought; null before the first. */
  @Nullable Known known() {
    return known.get();
  }

  /** Why the last fetch failed; null if it did not. */
  @Nullable Throwable failure() {
    return failure.get();
  }

  /** Since when all fetches fail; null if the last one did not. */
  @Nullable Instant failingSince() {
    return failingSince;
  }

  /** Whether no fetch may begin now; asking uses none of the budget. */
  boolean isBudgetSpent() {
    return budget.isSpent();
  }

  /** Whether the last fetch was {@linkplain #QUICK quick}. */
  boolean isQuick() {
    return isQuick;
  }

  /**
   * Join the running fetch, or start one; null if the budget doesn't allow it.
   *
   * @param seen what the caller knows already; anything else that is known ends the fetch at once
   */
  @Nullable Flight board(@Nullable Known seen) {
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
    } catch (RuntimeException | Error e) {
      finish(mine, null, e); // short of threads or memory: the next must be able to begin
    }
    return new Flight(mine, true);
  }

  private void finish(Running mine, @Nullable Keys keys, @Nullable Throwable thrown) {
    Instant now = clock.instant();
    isQuick = !now.isAfter(mine.since().plus(QUICK));
    // Free the place first: a request that wakes up and needs another fetch must not join this. The
    // log comes last: whatever it does, fetches go on.
    if (keys == null) {
      Throwable cause = cause(thrown);
      Throwable before = failure.getAndSet(cause);
      failingSince = before == null ? now : failingSince;
      running.set(null);
      mine.keys().completeExceptionally(cause);
      log.outage(before, cause);
      return;
    }
    double factor = 1 - JITTER + 2 * JITTER * random.getAsDouble();
    long untilRefresh = Math.round(REFRESH_AFTER.toMillis() * factor);
    Known fresh = new Known(keys, now, now.plusMillis(untilRefresh));
    Known before = known.getAndSet(fresh);
    Throwable outage = failure.getAndSet(null);
    failingSince = null;
    running.set(null);
    mine.keys().complete(fresh);
    log.keys(before == null ? List.of() : before.keys().refused(), keys);
    log.outage(outage, null);
  }

  private static Throwable cause(@Nullable Throwable thrown) {
    if (thrown == null) {
      return new IllegalStateException("neither keys nor failure");
    }
    return KeyFetch.cause(thrown);
  }
}
