package dev.jwtschemes.internal.request.validate;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.request.token.Quoted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keys that are fetched, kept for a while, and fetched again when a token names an unknown one.
 * Requests that need the same fetch share it; no lock is held while it runs. Thread-safe.
 */
final class FetchedKeys implements KeySource {
  /** Older keys are still used, but fetched again in the background. */
  static final Duration REFRESH_AFTER = Duration.ofMinutes(5);

  /** Older keys are used only if they can't be fetched: so long a withdrawn key can still work. */
  static final Duration MAX_AGE = Duration.ofMinutes(10);

  /** During an outage the last good keys are used up to this age. */
  static final Duration LAST_KNOWN_GOOD = Duration.ofHours(1);

  private final Supplier<CompletableFuture<Keys>> fetch;
  private final Clock clock;
  private final FetchBudget budget;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();
  private final AtomicReference<@Nullable CompletableFuture<Known>> running =
      new AtomicReference<>();

  private record Known(Keys keys, Instant at) {}

  /** How a wished-for fetch went. */
  private sealed interface Fetched {}

  private record Fresh(Known known) implements Fetched {}

  private record Failed(Throwable cause) implements Fetched {}

  private record OverBudget() implements Fetched {}

  FetchedKeys(Supplier<CompletableFuture<Keys>> fetch, Clock clock) {
    this.fetch = fetch;
    this.clock = clock;
    this.budget = new FetchBudget(clock);
  }

  @Override
  public Lookup find(Optional<String> kid, String algorithm) {
    Known now = known.get();
    if (now == null || isOlder(now, MAX_AGE)) {
      return afterFetch(now, kid, algorithm);
    }
    List<Keys.Entry> matching = now.keys().matching(kid, algorithm);
    if (matching.isEmpty()) {
      return afterFetch(now, kid, algorithm);
    }
    if (isOlder(now, REFRESH_AFTER)) {
      startFetch();
    }
    return new Found(matching);
  }

  private Lookup afterFetch(@Nullable Known before, Optional<String> kid, String algorithm) {
    Fetched fetched = fetch();
    if (fetched instanceof Fresh fresh) {
      List<Keys.Entry> matching = fresh.known().keys().matching(kid, algorithm);
      return matching.isEmpty()
          ? new Absent(FixedKeys.absent(fresh.known().keys(), kid, algorithm))
          : new Found(matching);
    }
    if (before != null && !isOlder(before, LAST_KNOWN_GOOD)) {
      List<Keys.Entry> matching = before.keys().matching(kid, algorithm);
      if (!matching.isEmpty()) {
        return new Found(matching);
      }
    }
    return unavailable(fetched, kid);
  }

  private static Unavailable unavailable(Fetched fetched, Optional<String> kid) {
    Failure failure =
        fetched instanceof Failed failed
            ? new Failure(
                FailureReason.KEYS_UNAVAILABLE,
                describe(failed.cause()),
                Optional.of(failed.cause()))
            : Failure.of(
                FailureReason.REFRESH_OVER_BUDGET,
                "no key for kid "
                    + kid.map(Quoted::text).orElse("(none)")
                    + " yet, and the fetch budget is spent");
    return new Unavailable(failure, FetchBudget.INTERVAL);
  }

  private static String describe(Throwable cause) {
    return "the keys could not be fetched: "
        + cause.getClass().getSimpleName()
        + (cause.getMessage() == null ? "" : " " + Quoted.text(cause.getMessage()));
  }

  private Fetched fetch() {
    Optional<CompletableFuture<Known>> started = startFetch();
    if (started.isEmpty()) {
      return new OverBudget();
    }
    try {
      return new Fresh(started.get().join());
    } catch (CompletionException e) {
      return new Failed(e.getCause() == null ? e : e.getCause());
    } catch (CancellationException e) {
      return new Failed(e);
    }
  }

  /**
   * Join the running fetch, or start one if the budget allows. The fetch itself ends by its
   * timeout, so whoever joins does too.
   */
  private Optional<CompletableFuture<Known>> startFetch() {
    CompletableFuture<Known> mine = new CompletableFuture<>();
    CompletableFuture<Known> other = running.compareAndExchange(null, mine);
    if (other != null) {
      return Optional.of(other);
    }
    if (!budget.take()) {
      running.set(null);
      mine.cancel(false);
      return Optional.empty();
    }
    try {
      fetch.get().whenComplete((keys, failure) -> finish(mine, keys, failure));
    } catch (RuntimeException e) {
      finish(mine, null, e);
    }
    return Optional.of(mine);
  }

  private void finish(
      CompletableFuture<Known> mine, @Nullable Keys keys, @Nullable Throwable failure) {
    // Free the place first: whoever wakes up and needs another fetch must not join this one.
    running.set(null);
    if (keys != null) {
      Known fresh = new Known(keys, clock.instant());
      known.set(fresh);
      mine.complete(fresh);
    } else {
      Throwable cause =
          failure instanceof CompletionException && failure.getCause() != null
              ? failure.getCause()
              : failure;
      mine.completeExceptionally(
          cause == null ? new IllegalStateException("no keys and no failure") : cause);
    }
  }

  private boolean isOlder(Known keys, Duration age) {
    return keys.at().plus(age).isBefore(clock.instant());
  }
}
