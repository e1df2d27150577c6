package dev.jwtschemes.benchmarks;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.rule.AccessRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The whole request processing of a service with one scheme, for callers of other packages. */
public final class Handling {
  private final World world;
  private final AccessRule rule;

  private Handling(World world, AccessRule rule) {
    this.world = world;
    this.rule = rule;
  }

  /**
   * Set up a service.
   *
   * @param remembered how many validated tokens it remembers
   * @param provider of signatures
   */
  public static Handling of(SchemeDefinition scheme, int remembered, Optional<String> provider) {
    return new Handling(
        World.of(List.of(scheme), true, Unobserved.INSTANCE, remembered, provider),
        AccessRule.authenticated(Set.of(scheme.name())));
  }

  /** Handle a request with a token, which must be accepted. */
  public Object accept(String token) {
    Outcome outcome = world.handle(Sent.bearer(token), rule);
    if (outcome instanceof Outcome.Proceed) {
      return outcome;
    }
    throw new IllegalStateException("the token was not accepted: " + world.reason());
  }
}
