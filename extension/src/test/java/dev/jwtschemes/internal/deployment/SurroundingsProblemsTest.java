package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.internal.adapter.security.Startup;
import io.openliberty.imitation.ServerToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.Variant;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
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

  @ApplicationScoped
  public static class WithoutServices extends Application {
    @Override
    public Map<String, Object> getProperties() {
      return Map.of("jakarta.ws.rs.loadServices", Boolean.FALSE);
    }
  }

  @ApplicationScoped
  public static class WithServices extends Application {
    @Override
    public Map<String, Object> getProperties() {
      return Map.of("jakarta.ws.rs.loadServices", true, "other", "x");
    }
  }

  @ApplicationScoped
  public static class Unmakeable extends Application {
    @Inject Harmless injected;

    @Override
    public Map<String, Object> getProperties() {
      return Map.of("x", injected.toString());
    }
  }

  /** As Apache CXF has one. */
  private static final class OtherRuntime extends RuntimeDelegate {
    @Override
    public UriBuilder createUriBuilder() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Response.ResponseBuilder createResponseBuilder() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Variant.VariantListBuilder createVariantListBuilder() {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> T createEndpoint(Application application, Class<T> endpointType) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> RuntimeDelegate.HeaderDelegate<T> createHeaderDelegate(Class<T> type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Link.Builder createLinkBuilder() {
      throw new UnsupportedOperationException();
    }

    @Override
    public SeBootstrap.Configuration.Builder createConfigurationBuilder() {
      throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<SeBootstrap.Instance> bootstrap(
        Application application, SeBootstrap.Configuration configuration) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<SeBootstrap.Instance> bootstrap(
        Class<? extends Application> type, SeBootstrap.Configuration configuration) {
      throw new UnsupportedOperationException();
    }

    @Override
    public EntityPart.Builder createEntityPartBuilder(String partName) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void jwts_302_mechanism_of_the_applications_own() {
    assertRefused(
        OwnMechanism.class,
        "JWTS-302 dev.jwtschemes.internal.deployment.SurroundingsProblemsTest$OwnMechanism: The application has its own login, and jwt-schemes.container-identity=on requires this library's instead; a server runs only one."
            + " Set jwt-schemes.container-identity=auto to keep that login, or remove it.");
  }

  @Test
  void jwts_302_mechanism_by_definition() {
    assertRefused(
        Defining.class,
        "JWTS-302 dev.jwtschemes.internal.deployment.SurroundingsProblemsTest$Defining: The application has its own login, and jwt-schemes.container-identity=on requires this library's instead; a server runs only one"
            + " (@jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition)."
            + " Set jwt-schemes.container-identity=auto to keep that login, or remove it.");
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
            "JWTS-301 /shop: This library is outside the web application, where several applications would share one copy."
                + " Put jwt-schemes into WEB-INF/lib of each web application, not into the EAR's lib or a shared library.");
  }

  @Test
  void jwts_390_login_of_the_applications_own_beside_a_scheme() {
    Deployment.of(OwnMechanism.class)
        .withScheme("staff")
        .startsWith(
            "JWTS-390 dev.jwtschemes.internal.deployment.SurroundingsProblemsTest$OwnMechanism: The application has a login of its own,"
                + " which this library leaves as it is: schemes protect JAX-RS resources and servlets with @JwtScheme; HttpServletRequest,"
                + " EJB and security constraints know the callers of that login alone. Nothing, if that is meant;"
                + " jwt-schemes.container-identity=off says the same without this line.");
  }

  @Test
  void jwts_391_login_of_the_applications_own_and_nothing_else() {
    Deployment.of(OwnMechanism.class)
        .startsWith(
            "JWTS-391 dev.jwtschemes.internal.deployment.SurroundingsProblemsTest$OwnMechanism: The application has a login of its own"
                + " and uses nothing of this library, which decides nothing here. Nothing, if that is meant; to protect resources by"
                + " tokens set jwt-schemes.<name>.authority and jwt-schemes.<name>.verify.audiences.");
  }

  @Test
  void login_that_is_kept_by_setting_is_not_reported() {
    Deployment.of(OwnMechanism.class)
        .withScheme("staff")
        .with("jwt-schemes.container-identity", "off")
        .startsWith();
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
          "JWTS-304 the application: Jakarta JSON Processing is missing, and no token can be read without it. Add the server's"
              + " feature (Open Liberty: jsonp), or an implementation such as org.eclipse.parsson:parsson.");
    } finally {
      System.clearProperty("jakarta.json.provider");
    }
  }

  @Test
  void jwts_310_runtime_that_loads_no_feature_as_a_service() {
    RuntimeDelegate.setInstance(new OtherRuntime());
    try {
      assertRefused(
          Harmless.class,
          "JWTS-310 the JAX-RS runtime: The JAX-RS runtime is not known to load this library's filter, without which every resource would be open (dev.jwtschemes.internal.deployment.SurroundingsProblemsTest$OtherRuntime). Use a server or runtime with RESTEasy or Jersey; Apache CXF (Apache TomEE) loads no DynamicFeature as a service.");
    } finally {
      RuntimeDelegate.setInstance(null);
    }
  }

  @Test
  void jwts_311_application_without_services() {
    assertThatThrownBy(() -> new Startup().onStartup(Set.of(WithoutServices.class), context()))
        .isInstanceOf(ServletException.class)
        .hasMessage(
            "JWTS-311 dev.jwtschemes.internal.deployment.SurroundingsProblemsTest$WithoutServices: The Application switches service loading off, so that this library's filter is not registered and every resource would be open (jakarta.ws.rs.loadServices=false). Remove the property from Application.getProperties().");
  }

  @Test
  void jwts_311_application_without_services_that_cdi_shows() {
    assertRefused(
        WithoutServices.class,
        "JWTS-311 dev.jwtschemes.internal.deployment.SurroundingsProblemsTest$WithoutServices: The Application switches service loading off, so that this library's filter is not registered and every resource would be open (jakarta.ws.rs.loadServices=false). Remove the property from Application.getProperties().");
  }

  @Test
  void jwts_311_is_not_reported_for_other_applications() throws Exception {
    new Startup()
        .onStartup(
            Set.of(Application.class, WithServices.class, Unmakeable.class, Harmless.class),
            context());
    Deployment.of(Harmless.class, WithServices.class, Unmakeable.class)
        .withScheme("staff")
        .startsWith();
  }

  @Test
  void jwts_312_order_without_this_library() throws Exception {
    assertThat(leftOut("<absolute-ordering/>"))
        .hasValue(
            "JWTS-312 web.xml: The absolute-ordering in web.xml leaves this library out, so that servlets with a rule would be open and the server would not know callers (names []). Add <name>jwt_schemes</name> or <others/> to absolute-ordering.");
    assertThat(leftOut("<absolute-ordering><name>shop</name></absolute-ordering>")).isPresent();
  }

  @Test
  void jwts_312_is_not_reported_for_an_order_with_it() throws Exception {
    assertThat(leftOut("<absolute-ordering><name>jwt_schemes</name></absolute-ordering>"))
        .isEmpty();
    assertThat(leftOut("<absolute-ordering><name>a</name><others/></absolute-ordering>")).isEmpty();
    assertThat(leftOut("")).isEmpty();
  }

  @Test
  void library_has_the_name_that_the_order_needs() throws Exception {
    try (InputStream in = Startup.class.getResourceAsStream("/META-INF/web-fragment.xml")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("<name>" + LibraryOrder.NAME + "</name>");
    }
  }

  private static Optional<String> leftOut(String order) throws IOException {
    byte[] xml = ("<web-app>" + order + "</web-app>").getBytes(StandardCharsets.UTF_8);
    return LibraryOrder.leftOut(WebXml.read(new ByteArrayInputStream(xml)))
        .map(found -> found.line().toString());
  }

  private static ServletContext context() {
    return (ServletContext)
        Proxy.newProxyInstance(
            SurroundingsProblemsTest.class.getClassLoader(),
            new Class<?>[] {ServletContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getClassLoader" -> SurroundingsProblemsTest.class.getClassLoader();
                  case "getServletRegistrations" -> Map.of();
                  default -> null;
                });
  }

  @Test
  void our_own_mechanism_is_no_other() {
    try (Deployment deployment = Deployment.of(Harmless.class).withScheme("staff").start()) {
      assertThat(deployment.started().select(HttpAuthenticationMechanism.class).isResolvable())
          .isTrue();
    }
  }

  private static void assertRefused(Class<?> bean, String line) {
    Deployment.of(bean)
        .withScheme("staff")
        .with("jwt-schemes.container-identity", "on")
        .isRefusedFor(line);
  }
}
