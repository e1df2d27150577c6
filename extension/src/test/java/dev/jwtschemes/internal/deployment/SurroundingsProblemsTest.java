package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.internal.adapter.security.Startup;
import dev.jwtschemes.internal.deployment.report.ServiceState;
import dev.jwtschemes.internal.deployment.web.LibraryOrder;
import dev.jwtschemes.internal.deployment.web.WebXml;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class SurroundingsProblemsTest {
  private static final String IDLE =
      "JWTS-391 dev.jwtschemes.internal.deployment.SurroundingsProblemsTest$OwnMechanism: The application has a login of its own"
          + " and uses nothing of this library, which decides nothing here. Nothing, if that is meant; to protect resources by"
          + " tokens set jwt-schemes.<name>.authority and jwt-schemes.<name>.verify.audiences.";

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
            + " Set jwt-schemes.container-identity=auto to keep that login, or remove it; with Jakarta Security 4.0 a definition with qualifiers may stay beside an HttpAuthenticationMechanismHandler of the application, which chooses the mechanism.");
  }

  @Test
  void jwts_302_mechanism_by_definition() {
    assertRefused(
        Defining.class,
        "JWTS-302 dev.jwtschemes.internal.deployment.SurroundingsProblemsTest$Defining: The application has its own login, and jwt-schemes.container-identity=on requires this library's instead; a server runs only one"
            + " (@jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition)."
            + " Set jwt-schemes.container-identity=auto to keep that login, or remove it; with Jakarta Security 4.0 a definition with qualifiers may stay beside an HttpAuthenticationMechanismHandler of the application, which chooses the mechanism.");
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
  void jwts_306_payara_confuses_the_beans_of_two_web_applications() {
    Modules modules = new Modules("org.glassfish.web.loader.WebappClassLoader");
    modules.addOther();
    assertThat(modules.finding("one_war", false).map(Finding::line).map(Object::toString))
        .contains(
            "JWTS-306 one_war: Several web applications of one EAR have this library, and the server would confuse their beans."
                + " Deploy each as a WAR, or in an EAR of its own: Payara and GlassFish can't keep them apart.");
  }

  @Test
  void jwts_307_open_liberty_has_no_mechanism_for_each_that_demands_one() {
    Modules modules = new Modules("com.ibm.ws.classloading.internal.AppClassLoader");
    modules.addOther();
    assertThat(modules.finding("one.war", true).map(Finding::line).map(Object::toString))
        .contains(
            "JWTS-307 one.war: Several web applications of one EAR have this library, and Open Liberty can't ask the mechanism of each,"
                + " which jwt-schemes.container-identity=on requires. Deploy each as a WAR, or in an EAR of its own;"
                + " or, if it is enough that JAX-RS knows the callers of tokens, set jwt-schemes.container-identity=auto.");
    assertThat(Problem.MODULES_WITHOUT_LOGIN.severity()).isEqualTo(Problem.Severity.FATAL);
  }

  @Test
  void jwts_393_open_liberty_has_one_mechanism_for_two_web_applications() {
    Modules modules = new Modules("com.ibm.ws.classloading.internal.AppClassLoader");
    modules.addOther();
    assertThat(modules.shareLogin()).isTrue();
    assertThat(modules.finding("one.war", false).map(Finding::line).map(Object::toString))
        .contains(
            "JWTS-393 one.war: Several web applications of one EAR have this library, and Open Liberty can't ask the mechanism of each:"
                + " JAX-RS knows the callers of tokens, but HttpServletRequest, EJB and security constraints do not."
                + " Nothing, if JAX-RS is enough; else deploy each as a WAR, or in an EAR of its own.");
  }

  @Test
  void jwts_390_login_of_the_applications_own_beside_a_scheme() {
    Deployment.of(OwnMechanism.class)
        .withScheme("staff")
        .startsWith(
            "JWTS-390 dev.jwtschemes.internal.deployment.SurroundingsProblemsTest$OwnMechanism: The application has a login of its own,"
                + " which this library leaves as it is: schemes protect JAX-RS resources and servlets with @JwtScheme; HttpServletRequest,"
                + " EJB and security constraints know the callers of that login alone, whom Payara wants on methods with @PermitAll and without a token, too. Nothing, if that is meant;"
                + " jwt-schemes.container-identity=off says the same without this line.");
  }

  @Test
  void jwts_391_login_of_the_applications_own_and_nothing_else() {
    Deployment.of(OwnMechanism.class).startsWith(IDLE);
  }

  @Test
  void jwts_392_rule_that_no_part_of_an_idle_applications_server_enforces() {
    try (Deployment deployment = Deployment.of(OwnMechanism.class).start()) {
      LateArrivals validator = deployment.get(LateArrivals.class);
      validator.unenforced("a.A#get");
      validator.unenforced("a.B#get");
      assertThat(deployment.findings())
          .containsExactly(
              IDLE,
              "JWTS-392 a.A#get: The application has a login of its own and no scheme, and no part of the server that is known enforces @RolesAllowed and @DenyAll here; this library does, so that every caller is refused. Register a scheme, and if one is configured, look why the configuration wasn't found; or have the server enforce the annotations (WildFly: context-param resteasy.role.based.security=true), or remove this library.",
              "JWTS-291 the application: No scheme is registered, and every protected resource answers 500. Set jwt-schemes.<name>.authority and jwt-schemes.<name>.verify.audiences; if they are set, the configuration wasn't found.");
      assertThat(deployment.log()).last().asString().startsWith("WARNING ");
    }
  }

  @Test
  void jwts_392_is_not_raised_where_this_library_enforces_the_rule() {
    try (Deployment deployment = Deployment.of(OwnMechanism.class).withScheme("staff").start()) {
      deployment.get(LateArrivals.class).unenforced("a.A#get");
      assertThat(deployment.findings()).noneMatch(line -> line.startsWith("JWTS-392"));
    }
  }

  @Test
  void jwts_390_is_not_raised_for_a_login_that_is_kept_by_setting() {
    Deployment.of(OwnMechanism.class)
        .withScheme("staff")
        .with("jwt-schemes.container-identity", "off")
        .startsWith();
  }

  @Test
  void jwts_303_open_libertys_own_mp_jwt() {
    Deployment.of(ServerToken.class)
        .with("mp.jwt.verify.issuer", "https://staff.example")
        .with("mp.jwt.verify.publickey", TestKeys.publicPem())
        .with("jwt-schemes.container-identity", "off")
        .startsWith(
            "JWTS-303 the server: The server's own MP-JWT answers beside this library, and may refuse tokens or add headers of its"
                + " own (feature mpJwt). Remove the server's feature (Open Liberty: mpJwt), or the mp.jwt.* properties it reads; on Helidon set security.jersey.enabled=false.");
  }

  /** Open Liberty asks it only if it finds a setting. */
  @Test
  void jwts_303_is_not_raised_for_an_mp_jwt_that_has_no_setting() {
    Deployment.of(ServerToken.class)
        .withScheme("staff")
        .with("jwt-schemes.container-identity", "off")
        .with("jwt-schemes.realm", "https://staff.example")
        .startsWith();
  }

  /** And instead of it what we add. */
  @Test
  void jwts_303_is_not_raised_for_an_mp_jwt_that_is_never_asked() {
    Deployment.of(ServerToken.class)
        .withScheme("staff")
        .with("jwt-schemes.container-identity", "on")
        .with("mp.jwt.verify.issuer", "https://staff.example")
        .startsWith(
            "JWTS-125 mp.jwt.verify.issuer: A configuration key is set that this library does not read (only the scheme mp-jwt reads"
                + " it, and mp.jwt.* has no key; registered: [staff]). Configure a scheme by jwt-schemes.<name>.*, or remove the key.");
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
          "JWTS-310 the JAX-RS runtime: The JAX-RS runtime is not known to load this library's filter, without which every resource would be open (dev.jwtschemes.internal.deployment.SurroundingsProblemsTest$OtherRuntime). Use a server or runtime with RESTEasy or Jersey; on Apache TomEE list dev.jwtschemes.rest.JwtSchemesFeature in the Application, since Apache CXF loads no feature as a service.");
    } finally {
      RuntimeDelegate.setInstance(null);
    }
  }

  /** Nothing is protected by this library there, so its filter isn't missed. */
  @Test
  void jwts_310_is_not_raised_for_an_application_that_is_left_to_the_server() {
    RuntimeDelegate.setInstance(new OtherRuntime());
    try {
      Deployment.of(OwnMechanism.class).startsWith(IDLE);
    } finally {
      RuntimeDelegate.setInstance(null);
    }
  }

  @Test
  void jwts_310_is_not_raised_for_resteasy_and_jersey() {
    Deployment.of(Harmless.class).withScheme("staff").startsWith();
  }

  @Test
  void jwts_311_is_not_raised_for_an_application_that_is_left_to_the_server() throws Exception {
    try (Deployment deployment = Deployment.of(OwnMechanism.class, WithoutServices.class).start()) {
      assertThat(deployment.refusal()).isEmpty();
      new Startup().onStartup(Set.of(WithoutServices.class), context());
      assertThat(deployment.findings()).containsExactly(IDLE);
    }
  }

  /** Its filter is missing then as well, so that the gates close what they can't prove. */
  @Test
  void jwts_311_is_not_raised_before_it_is_known_whether_it_matters() throws Exception {
    new Startup().onStartup(Set.of(WithoutServices.class), context());
  }

  @Test
  void jwts_312_is_not_raised_for_an_application_that_is_left_to_the_server() throws Exception {
    Finding leftOut = LibraryOrder.leftOut(read("<absolute-ordering/>")).orElseThrow();
    try (Deployment deployment = Deployment.of(OwnMechanism.class).start()) {
      LateArrivals validator = deployment.get(LateArrivals.class);
      assertThat(validator.obstructed(List.of(leftOut)).isEmpty()).isTrue();
      assertThat(deployment.findings()).containsExactly(IDLE);
    }
  }

  @Test
  void what_was_spared_stops_the_service_once_this_library_is_used() throws Exception {
    Finding leftOut = LibraryOrder.leftOut(read("<absolute-ordering/>")).orElseThrow();
    try (Deployment deployment = Deployment.of(OwnMechanism.class).start()) {
      LateArrivals validator = deployment.get(LateArrivals.class);
      validator.obstructed(List.of(leftOut));
      validator.reachedThrough("a.A#get", Set.of("staff"));
      assertThat(deployment.findings()).contains(leftOut.line().toString());
      assertThat(deployment.get(ServiceState.class).closed()).isPresent();
    }
  }

  @Test
  void jwts_311_application_without_services() {
    try (Deployment deployment = Deployment.of(Harmless.class).withScheme("staff").start()) {
      deployment.started();
      assertThatThrownBy(() -> new Startup().onStartup(Set.of(WithoutServices.class), context()))
          .isInstanceOf(ServletException.class)
          .hasMessage(
              "JWTS-311 dev.jwtschemes.internal.deployment.SurroundingsProblemsTest$WithoutServices: The Application switches service loading off, so that this library's filter is not registered and every resource would be open (jakarta.ws.rs.loadServices=false). Remove the property from Application.getProperties().");
    }
  }

  @Test
  void jwts_311_application_without_services_that_cdi_shows() {
    assertRefused(
        WithoutServices.class,
        "JWTS-311 dev.jwtschemes.internal.deployment.SurroundingsProblemsTest$WithoutServices: The Application switches service loading off, so that this library's filter is not registered and every resource would be open (jakarta.ws.rs.loadServices=false). Remove the property from Application.getProperties().");
  }

  @Test
  void jwts_311_is_not_raised_for_other_applications() throws Exception {
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
  void jwts_312_is_not_raised_for_an_order_with_it() throws Exception {
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
    return LibraryOrder.leftOut(read(order)).map(found -> found.line().toString());
  }

  private static WebXml read(String elements) throws IOException {
    byte[] xml = ("<web-app>" + elements + "</web-app>").getBytes(StandardCharsets.UTF_8);
    return WebXml.read(new ByteArrayInputStream(xml));
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
