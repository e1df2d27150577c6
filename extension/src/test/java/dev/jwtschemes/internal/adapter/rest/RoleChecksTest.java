package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Configuration;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleChecksTest {
  /** As RESTEasy's is called. */
  static final class RoleBasedSecurityFeature {}

  /** As Open Liberty's is called. */
  static final class LibertyAuthFilter {}

  /** As Payara's and Jersey's are called. */
  static final class RolesAllowedDynamicFeature {}

  static final class Another {}

  @Test
  void are_found_among_classes() {
    assertThat(RoleChecks.areIn(with(Set.of(RoleBasedSecurityFeature.class), Set.of()))).isTrue();
    assertThat(RoleChecks.areIn(with(Set.of(RolesAllowedDynamicFeature.class), Set.of()))).isTrue();
  }

  @Test
  void are_found_among_instances() {
    assertThat(RoleChecks.areIn(with(Set.of(), Set.of(new LibertyAuthFilter())))).isTrue();
  }

  @Test
  void are_not_what_has_another_name() {
    assertThat(RoleChecks.areIn(with(Set.of(Another.class), Set.of(new Another())))).isFalse();
  }

  private static Configuration with(Set<Class<?>> classes, Set<Object> instances) {
    return (Configuration)
        Proxy.newProxyInstance(
            RoleChecksTest.class.getClassLoader(),
            new Class<?>[] {Configuration.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getClasses" -> classes;
                  case "getInstances" -> instances;
                  default -> null;
                });
  }
}
