package dev.jwtschemes.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.Deployment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

  @ApplicationScoped
  public static class OwnMechanism implements HttpAuthenticationMechanism {
    @Override
    public AuthenticationStatus validateRequest(
        HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
      return context.doNothing();
    }
  }

  @ApplicationScoped
  @BasicAuthenticationMechanismDefinition(realmName = "x")
  public static class Defining {}

  @ApplicationScoped
  public static class Harmless {}

  @Test
  void jwts_302_mechanism_of_the_applications_own() {
    assertRefused(
        OwnMechanism.class,
        "JWTS-302 dev.jwtschemes.internal.cdi.SurroundingsTest$OwnMechanism: The application brings another authentication"
            + " mechanism, and a server runs only one. Remove it, or move what it protects into another web application.");
  }

  @Test
  void jwts_302_mechanism_by_definition() {
    assertRefused(
        Defining.class,
        "JWTS-302 dev.jwtschemes.internal.cdi.SurroundingsTest$Defining: The application brings another authentication mechanism, and"
            + " a server runs only one"
            + " (@jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition). Remove it, or"
            + " move what it protects into another web application.");
  }

  @Test
  void our_own_mechanism_is_no_other() {
    try (Deployment deployment = Deployment.of(Harmless.class).withScheme("staff").start()) {
      assertThat(deployment.started().select(HttpAuthenticationMechanism.class).isResolvable())
          .isTrue();
    }
  }

  private static void assertRefused(Class<?> bean, String line) {
    Deployment.of(bean).withScheme("staff").isRefusedFor(line);
  }
}
