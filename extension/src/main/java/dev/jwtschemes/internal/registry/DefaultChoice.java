package dev.jwtschemes.internal.registry;

import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Which scheme is the default: as configured, else implicitly. Immutable.
 *
 * @param configured a name or {@code *}
 * @param isFixed whether the start is complete: before it a sole scheme is the implicit default,
 *     after it the one that was the sole scheme then, as long as it is there
 * @param sole that one, if there was one
 */
record DefaultChoice(@Nullable String configured, boolean isFixed, @Nullable String sole) {
  static final DefaultChoice NONE_CONFIGURED = new DefaultChoice(null, false, null);

  DefaultChoice withConfigured(@Nullable String name) {
    return new DefaultChoice(name, isFixed, sole);
  }

  /** From now on what is added and removed changes the implicit default no more. */
  DefaultChoice fixed(SortedMap<String, ?> registered) {
    return new DefaultChoice(configured, true, soleOf(registered));
  }

  Optional<String> among(SortedMap<String, ?> registered) {
    if (configured != null) {
      return Optional.of(configured);
    }
    return isFixed
        ? Optional.ofNullable(sole).filter(registered::containsKey)
        : Optional.ofNullable(soleOf(registered));
  }

  private static @Nullable String soleOf(SortedMap<String, ?> registered) {
    return registered.size() == 1 ? registered.firstKey() : null;
  }
}
