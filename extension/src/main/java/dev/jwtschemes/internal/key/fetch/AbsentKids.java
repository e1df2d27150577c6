package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.internal.key.Algorithm;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The key ids that a fetch didn't find, remembered, so that one stale token sent again and again
 * costs one fetch. Only for a short while: the key may be published late. Bounded; thread-safe.
 */
final class AbsentKids {
  /** How long an id is remembered. */
  static final Duration FOR = Duration.ofSeconds(10);

  /** How many are remembered; the budget holds for the others. */
  static final int MAX = 1000;

  /** The longest that is remembered, in characters. */
  static final int MAX_LENGTH = 200;

  private final InstantSource clock;
  private final Map<Sought, Instant> since = new ConcurrentHashMap<>();

  private record Sought(Optional<String> kid, Algorithm algorithm) {}

  AbsentKids(InstantSource clock) {
    this.clock = clock;
  }

  /** Remember, if there is room. */
  void add(Optional<String> kid, Algorithm algorithm) {
    Instant now = clock.instant();
    if (since.size() >= MAX) {
      since.values().removeIf(at -> isOver(at, now));
    }
    if (since.size() < MAX && kid.orElse("").length() <= MAX_LENGTH) {
      since.put(new Sought(kid, algorithm), now);
    }
  }

  /** Whether it was added a short while ago. */
  boolean contains(Optional<String> kid, Algorithm algorithm) {
    Instant at = since.get(new Sought(kid, algorithm));
    return at != null && !isOver(at, clock.instant());
  }

  /** How many are remembered now. */
  int size() {
    return since.size();
  }

  /** A clock that was set back must not make it longer. */
  private static boolean isOver(Instant at, Instant now) {
    return now.isBefore(at) || !now.isBefore(at.plus(FOR));
  }
}
