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
   */
  record Found(List<Keys.Entry> keys) implements Lookup {}

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
