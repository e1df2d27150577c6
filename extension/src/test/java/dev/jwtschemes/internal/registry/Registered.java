package dev.jwtschemes.internal.registry;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.fetch.KeySources;
import dev.jwtschemes.internal.verify.Primitives;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** Schemes registered for a test, whatever is wrong with them. */
public final class Registered {
  private Registered() {}

  /** Register this definition. */
  public static RegisteredScheme scheme(SchemeDefinition definition) {
    Clock clock = Clock.systemUTC();
    return RegisteredScheme.of(definition, new KeySources(clock), Primitives.OF_JVM, clock);
  }

  /** Register these definitions. */
  public static List<RegisteredScheme> schemes(Collection<SchemeDefinition> definitions) {
    return definitions.stream().map(Registered::scheme).toList();
  }

  /** Arrange these definitions as candidates. */
  public static Candidates candidates(Collection<SchemeDefinition> definitions) {
    return Candidates.of(schemes(definitions));
  }
}
