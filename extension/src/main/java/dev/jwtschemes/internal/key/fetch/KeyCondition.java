package dev.jwtschemes.internal.key.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the keys of a scheme can check tokens now.
 *
 * @param state what there is
 * @param age of keys that were fetched; never negative
 */
public record KeyCondition(State state, Optional<Duration> age) {

  /** Keys that are there whatever happens. */
  public static final KeyCondition CONFIGURED = new KeyCondition(State.USABLE, Optional.empty());

  /** What there is of a scheme's keys; of several locations the best counts. */
  public enum State {
    /** Keys that are configured, or were fetched a short while ago. */
    USABLE,
    /** The issuer is in outage; the keys from before still check tokens. */
    LAST_KNOWN,
    /** They were fetched, and not used since: the next request fetches them again. */
    DUE,
    /** The issuer is in outage for longer than keys last. */
    OUTAGE,
    /** The issuer is in outage, and there never were keys. */
    UNREACHABLE,
    /** There never were keys, and no fetch has ended. */
    NOT_FETCHED,
    /** The configuration has no keys that can be read. */
    INVALID;

    /** The name in data. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether another instance of the application would check no more tokens than this one. */
    public boolean isReady() {
      return compareTo(OUTAGE) <= 0;
    }
  }

  /** The better one. */
  static KeyCondition better(KeyCondition one, KeyCondition other) {
    return other.state().compareTo(one.state()) < 0 ? other : one;
  }
}
