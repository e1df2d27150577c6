package dev.jwtschemes.internal.scheme;

import dev.jwtschemes.SchemeDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The issuers of a scheme. Stateless. */
public final class Issuers {
  private Issuers() {}

  /** The values of {@code iss} that a scheme accepts: those it lists, else its authority. */
  public static Set<String> of(SchemeDefinition definition) {
    if (!definition.issuers().isEmpty()) {
      return definition.issuers();
    }
    return definition.authority().map(Set::of).orElse(Set.of());
  }

  /** Those of them that have a claim in braces. */
  public static List<IssuerTemplate> templates(SchemeDefinition definition) {
    return definition.issuers().stream().map(IssuerTemplate::of).flatMap(Optional::stream).toList();
  }
}
