package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.Failure;
import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.text.Detail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where a scheme's keys come from. Thread-safe. */
public interface KeySource {

  /** Find the keys for a token; may start a fetch or join one, and wait for two at most. */
  Lookup find(Optional<String> kid, Algorithm algorithm);

  /**
   * Find the keys for a token among those that are known now, for an explanation: nothing is
   * fetched, waited for, or counted. The reason is that of {@link #find} where that can be known.
   */
  Lookup known(Optional<String> kid, Algorithm algorithm);

  /** Describe the keys as they are known now; nothing is fetched. */
  KeysView view();

  /** Whether its keys can check tokens now; nothing is fetched or waited for. */
  KeyCondition condition();

  /** Begin to fetch the keys if there never were any; never waits. */
  default void prefetch() {}

  /** The keys that {@link #find} would return without waiting; none if it would wait. */
  default List<Keys.Entry> atHand(Optional<String> kid, Algorithm algorithm) {
    return List.of();
  }

  /**
   * Begin the fetch for which {@link #find} would wait, if there is one; the supplier waits, and
   * finds the same.
   */
  default Supplier<Lookup> begin(Optional<String> kid, Algorithm algorithm) {
    return () -> find(kid, algorithm);
  }

  /**
   * Whether a token of this {@code kid} and algorithm would be checked with this key now. Never
   * waits, but may start a fetch whose time has come; false also if the keys aren't known well
   * enough to say.
   */
  default boolean isCurrent(Keys.Entry key, Optional<String> kid, Algorithm algorithm) {
    return atHand(kid, algorithm).contains(key);
  }

  /** Begin to fetch the keys, if they are fetched; the supplier waits, and says what went wrong. */
  default Supplier<Optional<Failure>> probe() {
    return Optional::empty;
  }

  /** What was found. */
  sealed interface Lookup {}

  /**
   * Keys to try.
   *
   * @param keys at least one
   * @param missing why there may be more, of a location that is unreachable
   */
  record Found(List<Keys.Entry> keys, Optional<Unavailable> missing) implements Lookup {
    /** All there are. */
    public Found(List<Keys.Entry> keys) {
      this(keys, Optional.empty());
    }
  }

  /**
   * The keys are known, and none fits.
   *
   * @param detail what was looked for, and what there is
   */
  record Absent(Detail detail) implements Lookup {}

  /**
   * The keys aren't known well enough to say.
   *
   * @param failure why
   * @param retryAfter when to try again
   */
  record Unavailable(Failure failure, Duration retryAfter) implements Lookup {}
}
