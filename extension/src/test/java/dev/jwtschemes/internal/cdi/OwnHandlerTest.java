package dev.jwtschemes.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.Deployment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanismHandler;
import jakarta.security.enterprise.authentication.mechanism.http.ImitatedAuthenticationMechanismDefinition;
import org.junit.jupiter.api.Test;

/** An application of Jakarta Security 4.0 that chooses among several mechanisms by itself. */
class OwnHandlerTest {

  @ApplicationScoped
  public static class OwnHandler implements HttpAuthenticationMechanismHandler {}

  @Alternative
  @ApplicationScoped
  public static class DisabledHandler implements HttpAuthenticationMechanismHandler {}

  @ApplicationScoped
  @ImitatedAuthenticationMechanismDefinition(qualifiers = Override.class)
  public static class Qualified {}

  @ApplicationScoped
  @ImitatedAuthenticationMechanismDefinition(qualifiers = {})
  public static class Unqualified {}

  @ApplicationScoped
  @ImitatedAuthenticationMechanismDefinition(qualifiers = Override.class)
  @ImitatedAuthenticationMechanismDefinition(qualifiers = Deprecated.class)
  public static class SeveralQualified {}

  @ApplicationScoped
  @ImitatedAuthenticationMechanismDefinition(qualifiers = Override.class)
  @ImitatedAuthenticationMechanismDefinition(qualifiers = {})
  public static class SeveralAndOneUnqualified {}

  @ApplicationScoped
  @BasicAuthenticationMechanismDefinition(realmName = "x")
  public static class OfAnEarlierServer {}

  @Test
  void qualified_definition_is_legal_beside_an_own_handler() {
    on(OwnHandler.class, Qualified.class).startsWith();
  }

  @Test
  void several_qualified_definitions_are_legal_beside_an_own_handler() {
    on(OwnHandler.class, SeveralQualified.class).startsWith();
  }

  @Test
  void handler_alone_is_legal() {
    on(OwnHandler.class).startsWith();
  }

  @Test
  void qualified_definition_without_a_handler_is_refused() {
    assertRefused("Qualified", Qualified.class);
  }

  @Test
  void qualified_definition_beside_a_handler_that_cdi_does_not_use_is_refused() {
    assertRefused("Qualified", Qualified.class, DisabledHandler.class);
  }

  @Test
  void unqualified_definition_is_refused_though_there_is_a_handler() {
    assertRefused("Unqualified", OwnHandler.class, Unqualified.class);
    assertRefused("SeveralAndOneUnqualified", OwnHandler.class, SeveralAndOneUnqualified.class);
    assertRefused("OfAnEarlierServer", OwnHandler.class, OfAnEarlierServer.class);
  }

  @Test
  void own_mechanism_is_refused_though_there_is_a_handler() {
    try (Deployment deployment = on(OwnHandler.class, OwnMechanism.class).start()) {
      assertThat(deployment.refusal().orElseThrow())
          .contains("JWTS-302 dev.jwtschemes.internal.cdi.OwnMechanism:");
    }
  }

  @Test
  void login_is_kept_beside_a_handler_without_the_setting() {
    try (Deployment deployment =
        Deployment.of(OwnHandler.class, Qualified.class).withScheme("staff").start()) {
      assertThat(deployment.refusal()).isEmpty();
      assertThat(deployment.findings()).singleElement().asString().startsWith("JWTS-390 ");
    }
  }

  private static void assertRefused(String definition, Class<?>... classes) {
    try (Deployment deployment = on(classes).start()) {
      assertThat(deployment.refusal().orElseThrow())
          .contains("JWTS-302 " + OwnHandlerTest.class.getName() + "$" + definition + ":");
    }
  }

  private static Deployment.Plan on(Class<?>... classes) {
    return Deployment.of(classes).withScheme("staff").with("jwt-schemes.container-identity", "on");
  }
}
