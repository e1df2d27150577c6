package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.internal.adapter.security.Startup;
import io.openliberty.imitation.ServerToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SurroundingsProblemsTest {

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
        "JWTS-302 dev.jwtschemes.internal.deployment.SurroundingsProblemsTest$OwnMechanism: The application brings another authentication"
            + " mechanism, and a server runs only one. Remove it, or move what it protects into another web application.");
  }

  @Test
  void jwts_302_mechanism_by_definition() {
    assertRefused(
        Defining.class,
        "JWTS-302 dev.jwtschemes.internal.deployment.SurroundingsProblemsTest$Defining: The application brings another authentication mechanism, and"
            + " a server runs only one"
            + " (@jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition). Remove it, or"
            + " move what it protects into another web application.");
  }

  @Test
  void jwts_301_jar_outside_of_the_web_application() {
    ServletContext context =
        (ServletContext)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "getClassLoader" ->
                          new URLClassLoader(new URL[0], getClass().getClassLoader());
                      case "getContextPath" -> "/shop";
                      default -> null;
                    });
    assertThatThrownBy(() -> new Startup().onStartup(Set.of(), context))
        .isInstanceOf(ServletException.class)
        .hasMessage(
            "JWTS-301 /shop: This library lies outside of the web application, where one copy would mix up several applications."
                + " Put jwt-schemes into WEB-INF/lib of each web application, not into the EAR's lib or a shared library.");
  }

  @Test
  void jwts_303_open_libertys_own_mp_jwt() {
    Deployment.of(ServerToken.class)
        .withScheme("staff")
        .startsWith(
            "JWTS-303 the server: The server's own MP-JWT is active beside this library, and may refuse tokens or add headers of its"
                + " own (feature mpJwt). Remove the server's feature (Open Liberty: mpJwt), or the mp.jwt.* properties it reads.");
  }

  @Test
  void jwts_304_no_json() {
    System.setProperty("jakarta.json.provider", "no.such.Provider");
    try {
      assertRefused(
          Harmless.class,
          "JWTS-304 the application: Jakarta JSON Processing isn't there, and no token can be read without it. Add the server's"
              + " feature (Open Liberty: jsonp), or an implementation such as org.eclipse.parsson:parsson.");
    } finally {
      System.clearProperty("jakarta.json.provider");
    }
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
