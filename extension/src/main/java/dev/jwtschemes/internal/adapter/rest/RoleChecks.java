package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.Ejbs;
import jakarta.ws.rs.core.Configuration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parts of servers that enforce {@code @RolesAllowed} and {@code @DenyAll} in JAX-RS, where
 * they are registered: RESTEasy's, if it is configured to, Open Liberty's, Payara's and Jersey's.
 * Stateless.
 */
final class RoleChecks {
  private static final List<String> NAMES =
      List.of("RoleBasedSecurityFeature", "LibertyAuthFilter", "RolesAllowedDynamicFeature");

  private RoleChecks() {}

  /**
   * Whether callers are to be refused by a rule that no other container enforces, as EJB's does.
   */
  static boolean areNeededFor(RunningMethod method) {
    return method.known()
        && method.rules().stream().anyMatch(AccessRule::restricts)
        && !Ejbs.isEjb(method.target().type());
  }

  /** Whether one of them is in this configuration of a runtime. */
  static boolean areIn(Configuration configuration) {
    return Stream.concat(
            configuration.getClasses().stream(),
            configuration.getInstances().stream().<Class<?>>map(Object::getClass))
        .map(Class::getSimpleName)
        .anyMatch(name -> NAMES.stream().anyMatch(name::startsWith));
  }
}
