package dev.jwtschemes.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.openapi.JwtSchemesFilter;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.junit.jupiter.api.Test;

/** Documents of an application on Weld, as its rules have them described. */
class SecurityDescriptionTest {

  @Path("orders")
  @Singleton
  public static class Orders {
    @GET
    @PermitAll
    public void open() {}

    @POST
    @RolesAllowed({"clerk", "admin"})
    public void roles() {}

    @PUT
    @JwtScheme("partner")
    public void scheme() {}

    @DELETE
    @DenyAll
    public void denied() {}

    @PATCH
    @JwtScheme("staff")
    @JwtScheme("partner")
    public void alternatives() {}

    @HEAD
    @PermitAll
    @JwtScheme("staff")
    public void optional() {}

    @OPTIONS
    @RolesAllowed("**")
    public void anyCaller() {}

    @GET
    @Path("{id: [0-9]{1,3}}/lines")
    @RolesAllowed("clerk")
    public void template() {}
  }

  /** Two methods of one request, with different rules. */
  @Path("kinds")
  @Singleton
  public static class Kinds {
    @GET
    @PermitAll
    public void text() {}

    @GET
    @RolesAllowed("clerk")
    public void json() {}
  }

  @Path("trees/{tree}")
  @Singleton
  public static class Tree {
    @Path("leaf/")
    public Object leaf() {
      return this;
    }
  }

  /** A scheme that is added while the application runs. */
  @Path("later")
  @Singleton
  public static class Later {
    @GET
    @JwtScheme("later")
    @RolesAllowed("clerk")
    public void alone() {}

    @PUT
    @JwtScheme("later")
    @JwtScheme("staff")
    public void alternative() {}
  }

  @Path("/")
  @Singleton
  public static class Root {
    @GET
    @RolesAllowed("clerk")
    public void index() {}

    @GET
    @Path("{any}")
    @PermitAll
    public void any() {}
  }

  @Test
  void requirements_follow_the_rules() {
    try (Deployment deployment = plan(Orders.class).start()) {
      OpenAPI document = filtered("/api/orders", HttpMethod.values());
      assertThat(security(document, "/api/orders", HttpMethod.GET)).isEqualTo("null");
      assertThat(security(document, "/api/orders", HttpMethod.POST))
          .isEqualTo("[{staff=[admin, clerk]}]");
      assertThat(security(document, "/api/orders", HttpMethod.PUT)).isEqualTo("[{partner=[]}]");
      assertThat(security(document, "/api/orders", HttpMethod.DELETE)).isEqualTo("null");
      assertThat(security(document, "/api/orders", HttpMethod.PATCH))
          .isEqualTo("[{staff=[]}, {partner=[]}]");
      assertThat(security(document, "/api/orders", HttpMethod.HEAD)).isEqualTo("[{}, {staff=[]}]");
      assertThat(security(document, "/api/orders", HttpMethod.OPTIONS)).isEqualTo("[{staff=[]}]");
      assertThat(security(document, "/api/orders", HttpMethod.TRACE)).isEqualTo("null");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  @Test
  void responses_come_with_their_headers() {
    try (Deployment deployment = plan(Orders.class).start()) {
      OpenAPI document = filtered("/orders", HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE);
      assertThat(responses(document, HttpMethod.GET)).isEmpty();
      assertThat(responses(document, HttpMethod.POST))
          .containsExactly("401 [WWW-Authenticate]", "403 [WWW-Authenticate]", "503 [Retry-After]");
      assertThat(responses(document, HttpMethod.DELETE)).containsExactly("403 []");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  @Test
  void security_schemes_say_how_tokens_travel() {
    try (Deployment deployment =
        plan()
            .with("jwt-schemes.cloud.authority", "https://login.example/realm/")
            .with("jwt-schemes.cloud.verify.audiences", "orders")
            .withScheme("browser")
            .with("jwt-schemes.browser.token.sources", "cookie:session,header:X-Token")
            .withScheme("gateway")
            .with("jwt-schemes.gateway.token.header", "X-Token")
            .start()) {
      Map<String, SecurityScheme> schemes = schemes(filtered("/none"));
      assertThat(schemes.keySet())
          .containsExactlyInAnyOrder("browser", "cloud", "gateway", "partner", "staff");
      assertThat(text(schemes, "staff")).isEqualTo("http bearer JWT null null null");
      assertThat(text(schemes, "cloud"))
          .isEqualTo(
              "openIdConnect null null https://login.example/realm/.well-known/openid-configuration"
                  + " null null");
      assertThat(text(schemes, "browser")).isEqualTo("apiKey null null null cookie session");
      assertThat(text(schemes, "gateway")).isEqualTo("apiKey null null null header X-Token");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  /** Documents are public. */
  @Test
  void addresses_with_a_user_or_beside_the_public_one_are_not_shown() {
    try (Deployment deployment =
        plan()
            .with("jwt-schemes.cloud.authority", "https://login.example/realm")
            .with("jwt-schemes.cloud.authority.metadata", "http://127.0.0.1:1/metadata")
            .with("jwt-schemes.cloud.verify.audiences", "orders")
            .with("jwt-schemes.user.authority", "https://user:secret@login.example/realm")
            .with("jwt-schemes.user.verify.audiences", "orders")
            .start()) {
      Map<String, SecurityScheme> schemes = schemes(filtered("/none"));
      assertThat(text(schemes, "cloud")).isEqualTo("http bearer JWT null null null");
      assertThat(text(schemes, "user")).isEqualTo("http bearer JWT null null null");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  @Test
  void what_is_written_by_hand_wins() {
    try (Deployment deployment = plan(Orders.class).start()) {
      OpenAPI document = document("/orders", HttpMethod.POST, HttpMethod.GET);
      Operation post = operation(document, "/orders", HttpMethod.POST);
      SecurityScheme own = OASFactory.createSecurityScheme().type(SecurityScheme.Type.MUTUALTLS);
      document.setComponents(OASFactory.createComponents().addSecurityScheme("staff", own));
      document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("staff")));
      post.setSecurity(List.of());
      post.setResponses(
          OASFactory.createAPIResponses()
              .addAPIResponse("401", OASFactory.createAPIResponse().description("mine"))
              .addAPIResponse("5XX", OASFactory.createAPIResponse().description("mine too")));
      new JwtSchemesFilter().filterOpenAPI(document);
      assertThat(schemes(document).get("staff")).isSameAs(own);
      assertThat(security(document, "/orders", HttpMethod.POST)).isEqualTo("[]");
      assertThat(security(document, "/orders", HttpMethod.GET)).isEqualTo("[]");
      assertThat(responses(document, HttpMethod.POST))
          .containsExactly("401 []", "403 [WWW-Authenticate]", "5XX []");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  @Test
  void paths_are_found_below_whatever_comes_before_them() {
    try (Deployment deployment = plan(Orders.class, Root.class).start()) {
      for (String before : List.of("", "/api", "/shop/api/v1")) {
        OpenAPI document = document(before + "/orders", HttpMethod.POST);
        add(document, before + "/orders/{number}/lines", HttpMethod.GET);
        add(document, before.isEmpty() ? "/" : before, HttpMethod.GET);
        add(document, before + "/{any}", HttpMethod.GET);
        new JwtSchemesFilter().filterOpenAPI(document);
        assertThat(security(document, before + "/orders/{number}/lines", HttpMethod.GET))
            .isEqualTo("[{staff=[clerk]}]");
        assertThat(security(document, before.isEmpty() ? "/" : before, HttpMethod.GET))
            .isEqualTo("[{staff=[clerk]}]");
        assertThat(security(document, before + "/{any}", HttpMethod.GET)).isEqualTo("null");
      }
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  /** Two rules of one request, and sub-resources: without a requirement they would read as open. */
  @Test
  void where_the_rule_is_not_clear_a_token_may_be_needed() {
    try (Deployment deployment = plan(Kinds.class, Tree.class).start()) {
      OpenAPI document = document("/api/kinds", HttpMethod.GET);
      add(document, "/api/trees/{id}/leaf", HttpMethod.DELETE);
      add(document, "/api/trees/{id}/leaf/{number}", HttpMethod.DELETE);
      add(document, "/api/trees/{id}/leaves", HttpMethod.DELETE);
      new JwtSchemesFilter().filterOpenAPI(document);
      for (String path : List.of("/api/trees/{id}/leaf", "/api/trees/{id}/leaf/{number}")) {
        assertThat(security(document, path, HttpMethod.DELETE)).isEqualTo("[{}, {jwt=[]}]");
      }
      assertThat(security(document, "/api/kinds", HttpMethod.GET)).isEqualTo("[{}, {jwt=[]}]");
      assertThat(security(document, "/api/trees/{id}/leaves", HttpMethod.DELETE)).isEqualTo("null");
      assertThat(text(schemes(document), "jwt")).isEqualTo("http bearer JWT null null null");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  @Test
  void what_is_not_known_is_not_described() {
    try (Deployment deployment = plan(Orders.class).start()) {
      assertThat(security(filtered("/other", HttpMethod.GET), "/other", HttpMethod.GET))
          .isEqualTo("null");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  @Test
  void an_older_version_has_no_roles_in_requirements() {
    try (Deployment deployment = plan(Orders.class).start()) {
      OpenAPI document = document("/orders", HttpMethod.POST).openapi("3.0.3");
      new JwtSchemesFilter().filterOpenAPI(document);
      assertThat(security(document, "/orders", HttpMethod.POST)).isEqualTo("[{staff=[]}]");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  /** Roles say which operations are worth an attacker's while. */
  @Test
  void roles_are_left_out_if_that_is_configured() {
    try (Deployment deployment =
        plan(Orders.class).with("jwt-schemes.openapi", "schemes").start()) {
      OpenAPI document = filtered("/orders", HttpMethod.POST, HttpMethod.PATCH);
      assertThat(security(document, "/orders", HttpMethod.POST)).isEqualTo("[{staff=[]}]");
      assertThat(security(document, "/orders", HttpMethod.PATCH))
          .isEqualTo("[{staff=[]}, {partner=[]}]");
      assertThat(responses(document, HttpMethod.POST))
          .containsExactly("401 [WWW-Authenticate]", "403 [WWW-Authenticate]", "503 [Retry-After]");
      assertThat(schemes(document).keySet()).containsExactlyInAnyOrder("partner", "staff");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  @Test
  void nothing_is_added_where_it_is_off() {
    try (Deployment deployment = plan(Orders.class).with("jwt-schemes.openapi", "off").start()) {
      OpenAPI document = filtered("/orders", HttpMethod.POST);
      assertThat(security(document, "/orders", HttpMethod.POST)).isEqualTo("null");
      assertThat(responses(document, HttpMethod.POST)).isEmpty();
      assertThat(document.getComponents()).isNull();
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  /** An empty list would say that the operation is open. */
  @Test
  void an_operation_whose_schemes_are_not_registered_is_not_open() {
    try (Deployment deployment = plan(Later.class).start()) {
      OpenAPI document = filtered("/later", HttpMethod.GET, HttpMethod.PUT);
      assertThat(security(document, "/later", HttpMethod.GET)).isEqualTo("[{jwt=[clerk]}]");
      assertThat(security(document, "/later", HttpMethod.PUT)).isEqualTo("[{staff=[]}]");
      assertThat(text(schemes(document), "jwt")).isEqualTo("http bearer JWT null null null");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  @Test
  void of_many_schemes_none_is_named() {
    Deployment.Plan plan = plan(Orders.class).with("jwt-schemes.default", "*");
    for (int i = 1; i <= 7; i++) {
      plan.withScheme("tenant-" + i);
    }
    try (Deployment deployment = plan.start()) {
      OpenAPI document = filtered("/orders", HttpMethod.POST, HttpMethod.PUT);
      assertThat(security(document, "/orders", HttpMethod.POST))
          .isEqualTo("[{jwt=[admin, clerk]}]");
      assertThat(security(document, "/orders", HttpMethod.PUT)).isEqualTo("[{partner=[]}]");
      assertThat(schemes(document).keySet()).containsExactlyInAnyOrder("jwt", "partner");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  @Test
  void a_document_that_is_made_before_the_start_is_completed_with_it() {
    OpenAPI document = document("/orders", HttpMethod.POST);
    new JwtSchemesFilter().filterOpenAPI(document);
    assertThat(document.getComponents()).isNull();
    try (Deployment deployment = plan(Orders.class).start()) {
      assertThat(security(document, "/orders", HttpMethod.POST))
          .isEqualTo("[{staff=[admin, clerk]}]");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  /** WildFly starts the application while its own filters go on, which move the paths. */
  @Test
  void a_document_that_is_still_being_made_is_waited_for() throws Exception {
    OpenAPI document = document("/orders");
    CountDownLatch filtered = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Thread maker =
        new Thread(
            () -> {
              new JwtSchemesFilter().filterOpenAPI(document);
              filtered.countDown();
              await(goOn);
              document.setPaths(OASFactory.createPaths());
              add(document, "/shop/orders", HttpMethod.POST);
            });
    maker.start();
    await(filtered);
    AtomicReference<Deployment> deployment = new AtomicReference<>();
    Thread starter = new Thread(() -> deployment.set(plan(Orders.class).start()));
    starter.start();
    while (starter.isAlive() && !isWaitingForDocument(starter)) {
      Thread.onSpinWait();
    }
    goOn.countDown();
    starter.join();
    try (Deployment started = Objects.requireNonNull(deployment.get())) {
      assertThat(security(document, "/shop/orders", HttpMethod.POST))
          .isEqualTo("[{staff=[admin, clerk]}]");
      assertThat(started.refusal()).isEmpty();
    }
  }

  private static boolean isWaitingForDocument(Thread thread) {
    List<String> classes =
        Arrays.stream(thread.getStackTrace()).map(StackTraceElement::getClassName).toList();
    return classes.contains(LockSupport.class.getName())
        && classes.contains(OpenApiLink.class.getName());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void an_application_that_ended_describes_nothing() {
    plan(Orders.class).start().close();
    assertThat(security(filtered("/orders", HttpMethod.POST), "/orders", HttpMethod.POST))
        .isEqualTo("null");
    plan().start().close();
  }

  /** It is loaded with the application, most of which have no MicroProfile OpenAPI. */
  @Test
  void needs_nothing_of_microprofile_openapi_until_there_is_a_document() throws Exception {
    URL classes = OpenApiLink.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader alone =
        new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
      assertThat(Class.forName(OpenApiLink.class.getName(), true, alone).getDeclaredMethods())
          .isNotEmpty();
      assertThat(Class.forName(ApplicationRules.class.getName(), true, alone).getDeclaredMethods())
          .isNotEmpty();
    }
  }

  private static Deployment.Plan plan(Class<?>... classes) {
    return Deployment.of(classes)
        .withScheme("staff")
        .withScheme("partner")
        .with("jwt-schemes.default", "staff");
  }

  private static OpenAPI filtered(String path, HttpMethod... methods) {
    OpenAPI document = document(path, methods);
    new JwtSchemesFilter().filterOpenAPI(document);
    return document;
  }

  private static OpenAPI document(String path, HttpMethod... methods) {
    OpenAPI document = OASFactory.createOpenAPI().openapi("3.1.0").paths(OASFactory.createPaths());
    add(document, path, methods);
    return document;
  }

  private static void add(OpenAPI document, String path, HttpMethod... methods) {
    var item = OASFactory.createPathItem();
    for (HttpMethod method : methods) {
      item.setOperation(method, OASFactory.createOperation());
    }
    document.getPaths().addPathItem(path, item);
  }

  private static Operation operation(OpenAPI document, String path, HttpMethod method) {
    return Objects.requireNonNull(
        document.getPaths().getPathItem(path).getOperations().get(method));
  }

  private static String security(OpenAPI document, String path, HttpMethod method) {
    List<SecurityRequirement> security = operation(document, path, method).getSecurity();
    return security == null
        ? "null"
        : security.stream().map(SecurityRequirement::getSchemes).toList().toString();
  }

  private static List<String> responses(OpenAPI document, HttpMethod method) {
    var responses = operation(document, "/orders", method).getResponses();
    return responses == null
        ? List.of()
        : responses.getAPIResponses().entrySet().stream()
            .map(
                each ->
                    each.getKey()
                        + " "
                        + (each.getValue().getHeaders() == null
                            ? List.of()
                            : each.getValue().getHeaders().keySet()))
            .sorted()
            .toList();
  }

  private static Map<String, SecurityScheme> schemes(OpenAPI document) {
    return document.getComponents().getSecuritySchemes();
  }

  private static String text(Map<String, SecurityScheme> schemes, String name) {
    SecurityScheme scheme = Objects.requireNonNull(schemes.get(name));
    return scheme.getType()
        + " "
        + scheme.getScheme()
        + " "
        + scheme.getBearerFormat()
        + " "
        + scheme.getOpenIdConnectUrl()
        + " "
        + scheme.getIn()
        + " "
        + scheme.getName();
  }
}
