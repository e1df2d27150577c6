package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.key.fetch.KeyCondition.State;
import dev.jwtschemes.internal.key.fetch.SingleFlight.Flight;
import dev.jwtschemes.internal.key.fetch.SingleFlight.Known;
import dev.jwtschemes.internal.key.fetch.WaitingRoom.Crowded;
import dev.jwtschemes.internal.key.fetch.WaitingRoom.Failed;
import dev.jwtschemes.internal.key.fetch.WaitingRoom.Fresh;
import dev.jwtschemes.internal.key.fetch.WaitingRoom.Outcome;
import dev.jwtschemes.internal.key.fetch.WaitingRoom.OverBudget;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keys that are fetched, kept for a while, and fetched again when a token names an unknown one.
 * Thread-safe.
 */
final class FetchedKeys implements KeySource {
  /** Older keys are used only if they can't be fetched: so long a withdrawn key can still work. */
  static final Duration MAX_AGE = Duration.ofMinutes(10);

  /** During an outage the last good keys are used up to this age. */
  static final Duration LAST_KNOWN_GOOD = Duration.ofHours(1);

  private final SingleFlight fetches;
  private final WaitingRoom room;
  private final InstantSource clock;
  private final IssuerClock issuerClock;
  private final AbsentKids absent;

  FetchedKeys(
      SingleFlight fetches, WaitingRoom room, InstantSource clock, IssuerClock issuerClock) {
    this.issuerClock = issuerClock;
    this.fetches = fetches;
    this.room = room;
    this.clock = clock;
    this.absent = new AbsentKids(clock);
  }

  @Override
  public Lookup find(Optional<String> kid, Algorithm algorithm) {
    Known now = fetches.known();
    Lookup ready = now == null ? null : ready(now, kid, algorithm);
    return ready == null ? afterFetch(now, kid, algorithm, false) : ready;
  }

  @Override
  public List<Keys.Entry> atHand(Optional<String> kid, Algorithm algorithm) {
    Known now = fetches.known();
    return now != null && ready(now, kid, algorithm) instanceof Found found
        ? found.keys()
        : List.of();
  }

  @Override
  public Supplier<Lookup> begin(Optional<String> kid, Algorithm algorithm) {
    Known now = fetches.known();
    Lookup ready = now == null ? null : ready(now, kid, algorithm);
    if (ready != null) {
      return () -> ready;
    }
    Flight flight = fetches.board(now);
    return () -> afterFetch(now, kid, algorithm, flight != null && flight.isOwn());
  }

  /** What can be said without waiting for a fetch; null if nothing can. */
  private @Nullable Lookup ready(Known now, Optional<String> kid, Algorithm algorithm) {
    List<Keys.Entry> matching = now.keys().matching(kid, algorithm);
    if (!matching.isEmpty() && isUsable(now)) {
      refreshIfDue(now);
      return new Found(matching);
    }
    return matching.isEmpty() && isYounger(now, MAX_AGE) && absent.contains(kid, algorithm)
        ? new Absent(FixedKeys.absent(now.keys(), kid, algorithm))
        : null;
  }

  @Override
  public Lookup known(Optional<String> kid, Algorithm algorithm) {
    Known now = fetches.known();
    Throwable failure = fetches.failure();
    if (now != null && isYounger(now, LAST_KNOWN_GOOD)) {
      List<Keys.Entry> matching = now.keys().matching(kid, algorithm);
      if (!matching.isEmpty()) {
        return new Found(matching);
      }
      boolean isKnownAbsent = isYounger(now, MAX_AGE) && absent.contains(kid, algorithm);
      if (isKnownAbsent || (failure == null && !fetches.isBudgetSpent())) {
        return new Absent(FixedKeys.absent(now.keys(), kid, algorithm));
      }
    }
    if (failure != null) {
      return unavailable(new Failed(failure), kid);
    }
    return now != null
        ? unavailable(new OverBudget(), kid)
        : new Unavailable(
            Failures.of(
                FailureReason.KEYS_UNAVAILABLE,
                Detail.of("the keys are not known yet, and an explanation fetches none")),
            FetchBudget.RETRY_AFTER);
  }

  @Override
  public KeysView view() {
    Known now = fetches.known();
    Throwable failure = fetches.failure();
    return new KeysView(
        now == null ? List.of() : KeysView.inUse(now.keys()),
        now == null ? List.of() : KeysView.skipped(now.keys()),
        Optional.ofNullable(now).map(Known::at),
        Optional.ofNullable(now).map(Known::refreshAt),
        Optional.ofNullable(failure).map(FetchLog::text),
        issuerClock.difference());
  }

  @Override
  public KeyCondition condition() {
    Known now = fetches.known();
    Instant failing = fetches.failingSince();
    if (now == null) {
      return new KeyCondition(
          failing == null
              ? State.NOT_FETCHED
              : clock.instant().isBefore(failing.plus(LAST_KNOWN_GOOD))
                  ? State.UNREACHABLE
                  : State.OUTAGE,
          Optional.empty());
    }
    Duration age = Duration.between(now.at(), clock.instant());
    return new KeyCondition(
        failing == null
            ? (isYounger(now, MAX_AGE) ? State.USABLE : State.DUE)
            : (isYounger(now, LAST_KNOWN_GOOD) ? State.LAST_KNOWN : State.OUTAGE),
        Optional.of(age.isNegative() ? Duration.ZERO : age));
  }

  @Override
  public void prefetch() {
    if (fetches.known() == null) {
      fetches.board(null);
    }
  }

  /**
   * During an outage no request waits for a fetch that may well fail: it runs in the background.
   */
  private boolean isUsable(Known keys) {
    return isYounger(keys, MAX_AGE)
        || (fetches.failure() != null && isYounger(keys, LAST_KNOWN_GOOD));
  }

  private void refreshIfDue(Known keys) {
    if (isRefreshDue(keys)) {
      fetches.board(keys);
    }
  }

  @Override
  public Supplier<Optional<Failure>> probe() {
    Known seen = fetches.known();
    fetches.board(seen);
    return () ->
        room.await(seen) instanceof Failed failed
            ? Optional.of(unavailable(failed, Optional.empty()).failure())
            : Optional.empty();
  }

  /**
   * A fetch that was under way may have read the keys just before one was published: what it lacks
   * is looked for once more, with a fetch that begins now.
   *
   * @param hasBegun whether the fetch began for this token already
   */
  private Lookup afterFetch(
      @Nullable Known before, Optional<String> kid, Algorithm algorithm, boolean hasBegun) {
    Known seen = before;
    boolean isSecond = hasBegun;
    while (true) {
      Outcome outcome = room.await(seen);
      if (!(outcome instanceof Fresh fresh)) {
        return withoutFetch(before, outcome, kid, algorithm);
      }
      Keys keys = fresh.known().keys();
      List<Keys.Entry> matching = keys.matching(kid, algorithm);
      if (!matching.isEmpty()) {
        return new Found(matching);
      }
      if (fresh.isOwn() || isSecond) {
        absent.add(kid, algorithm);
        return new Absent(FixedKeys.absent(keys, kid, algorithm));
      }
      seen = fresh.known();
      isSecond = true;
    }
  }

  private Lookup withoutFetch(
      @Nullable Known before, Outcome outcome, Optional<String> kid, Algorithm algorithm) {
    if (before != null && isYounger(before, LAST_KNOWN_GOOD)) {
      List<Keys.Entry> matching = before.keys().matching(kid, algorithm);
      if (!matching.isEmpty()) {
        return new Found(matching);
      }
    }
    return unavailable(outcome, kid);
  }

  private static Unavailable unavailable(Outcome outcome, Optional<String> kid) {
    Failure failure;
    if (outcome instanceof Failed failed) {
      failure =
          Failures.of(
              FailureReason.KEYS_UNAVAILABLE,
              Detail.of(
                  Text.of("the keys could not be fetched: ").and(FetchLog.text(failed.cause()))),
              failed.cause());
    } else if (outcome instanceof Crowded) {
      failure =
          Failures.of(
              FailureReason.KEYS_UNAVAILABLE,
              Detail.of(
                  Text.EMPTY
                      .number(WaitingRoom.MAX_WAITING)
                      .and(" requests wait already for keys that are slow to come")));
    } else {
      failure =
          Failures.of(
              FailureReason.REFRESH_OVER_BUDGET,
              Detail.of(
                  Text.of("no key for kid ")
                      .and(FixedKeys.kid(kid))
                      .and(" yet, and the fetch budget is spent")));
    }
    return new Unavailable(failure, FetchBudget.RETRY_AFTER);
  }

  /**
   * Inclusive; keys from the future count as young, since only a clock that was set back has them.
   */
  private boolean isYounger(Known keys, Duration age) {
    return !keys.at().plus(age).isBefore(clock.instant());
  }

  /** Also if their age is unknown, because the clock was set back. */
  private boolean isRefreshDue(Known keys) {
    Instant now = clock.instant();
    return !now.isBefore(keys.refreshAt()) || now.isBefore(keys.at());
  }
}
