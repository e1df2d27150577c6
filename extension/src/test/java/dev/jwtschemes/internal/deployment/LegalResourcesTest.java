package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.SchemeSetup;
import dev.jwtschemes.TokenValidator;
import dev.jwtschemes.event.RequestReceived;
import dev.jwtschemes.internal.adapter.rest.ResourceScan;
import dev.jwtschemes.internal.adapter.security.Startup;
import dev.jwtschemes.internal.deployment.usage.UsageRules;
import dev.jwtschemes.internal.deployment.usage.Usages;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.scheme.Settings.Unannotated;
import dev.jwtschemes.internal.text.Text;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

/** For each problem of a resource what comes nearest to it and is legal, likewise. */
class LegalResourcesTest extends LegalSuite {

  @Path("later")
  @JwtScheme("later")
  public static class Later {
    @Inject
    @JwtScheme("later")
    JsonWebToken token;

    @Inject
    @JwtScheme("later")
    TokenValidator validator;

    @GET
    public String get() {
      return "";
    }

    void received(@Observes @JwtScheme("later") RequestReceived event) {}
  }

  public static class Announcing {
    void announce(@Observes SchemeSetup setup) {
      setup.expect("later");
    }
  }

  @Test
  void jwts_201_is_not_raised_for_a_scheme_that_is_announced() {
    application(Later.class, Announcing.class).startsWith();
  }

  @Test
  void jwts_202_is_not_raised_for_a_scheme_that_is_announced() {
    application(Later.class, Announcing.class).startsWith();
  }

  @Test
  void jwts_203_is_not_raised_for_a_scheme_that_is_announced() {
    application(Later.class, Announcing.class).startsWith();
  }

  @Test
  void jwts_204_is_not_raised_for_methods_that_name_their_own_scheme() {
    application(Partners.class).withScheme("partner").startsWith();
  }

  @JwtScheme("partner")
  public static class PartnerApplication extends Application {}

  @Test
  void jwts_204_is_not_raised_where_an_application_names_the_scheme() {
    application(Standard.class, PartnerApplication.class).withScheme("partner").startsWith();
  }

  /** As on WildFly, whose CDI doesn't see the Application; the servlet container does. */
  @Test
  void jwts_204_is_not_raised_where_an_application_that_shows_up_later_names_the_scheme() {
    Usages usages = new Usages();
    usages.applications().await();
    Usages.Resource resource = ResourceScan.usages(Standard.class).get(0);
    usages.add(resource);
    var registry = new LiveRegistry(Clock.systemUTC());
    var rules = new UsageRules(usages, registry.current(), Set.of("partner"), Unannotated.PERMIT);
    assertThat(rules.resource(resource)).isEmpty();
    usages.applications().complete();
    assertThat(rules.resource(resource)).hasSize(1);
    usages.applications().add(new Usages.Naming("a.App", Set.of("partner")));
    assertThat(rules.resource(resource)).isEmpty();
  }

  /** One permission on each element, also where a class inherits another. */
  @Path("nearer")
  @RolesAllowed("clerk")
  public static class Nearer extends Standard {
    @Override
    @GET
    @PermitAll
    public String get() {
      return "";
    }
  }

  @Test
  void jwts_205_is_not_raised_for_permissions_on_class_and_method() {
    application(Nearer.class).startsWith();
  }

  @Path("bare")
  public static class Bare {
    @GET
    public String get() {
      return "";
    }

    @POST
    public String post() {
      return "";
    }

    @RolesAllowed("clerk")
    public void helper() {}
  }

  @Test
  void jwts_206_is_not_raised_where_no_resource_method_of_the_class_has_a_rule() {
    application(Bare.class).startsWith();
  }

  @Test
  void jwts_206_is_not_raised_for_methods_with_the_rule_of_their_class() {
    application(Partners.class).withScheme("partner").startsWith();
  }

  @Path("tree")
  public static class Tree {
    @Path("leaf")
    @PermitAll
    public Leaf leaf() {
      return new Leaf();
    }

    @Path("other")
    public Leaf other() {
      return new Leaf();
    }
  }

  public static class Leaf {
    @GET
    @JwtScheme("staff")
    public String get() {
      return "";
    }
  }

  @Test
  void jwts_207_is_not_raised_for_an_open_locator_to_a_protected_method() {
    application(Tree.class).startsWith();
  }

  /** Neither has a path of its own; requests get there all the same. */
  public static class Implementation extends Declaring {
    @Override
    @JwtScheme("staff")
    public String get() {
      return "";
    }
  }

  @Path("declared")
  public abstract static class Declaring {
    @GET
    public abstract String get();
  }

  @JwtScheme("staff")
  public static class StaffServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
  }

  @ApplicationScoped
  public static class Producing {
    @Produces
    @JwtScheme("staff")
    public String text() {
      return "";
    }
  }

  @Test
  void jwts_208_is_not_raised_where_requests_pass_or_for_a_producer() {
    application(Implementation.class, StaffServlet.class, Producing.class).startsWith();
  }

  @Path("both")
  public static class Both {
    @GET
    @JwtScheme("staff")
    @JwtScheme("partner")
    public String get() {
      return "";
    }
  }

  @Test
  void jwts_209_is_not_raised_on_a_resource() {
    application(Both.class).withScheme("partner").startsWith();
  }

  @Test
  void jwts_210_is_not_raised_for_applications_that_agree() {
    try (Deployment deployment = application().start()) {
      LateArrivals validator = deployment.get(LateArrivals.class);
      validator.reachedThrough("a.A#get", Set.of("staff"));
      validator.reachedThrough("a.A#get", Set.of("staff"));
      validator.reachedThrough("a.B#get", Set.of());
      assertThat(deployment.findings()).isEmpty();
    }
  }

  @Test
  void jwts_213_is_not_raised_where_the_server_decides() {
    try (Deployment deployment = Deployment.of(BasicLogin.class).start()) {
      deployment.get(LateArrivals.class).unknownAt("a.A#get", Text.of("a proxy"));
      assertThat(deployment.findings()).noneMatch(line -> line.startsWith("JWTS-213"));
    }
  }

  @Test
  void jwts_290_is_not_raised_for_a_scheme_that_an_application_or_an_observer_names() {
    application(PartnerApplication.class, Standard.class, Observing.class)
        .withScheme("partner")
        .withScheme("guests")
        .startsWith();
  }

  public static class Observing {
    void received(@Observes @JwtScheme("guests") RequestReceived event) {}
  }

  @Test
  void jwts_291_is_not_raised_where_code_adds_the_scheme() {
    failing(Orders.class, Adding.class).startsWith();
  }

  @Test
  void jwts_301_is_not_raised_inside_of_the_web_application() {
    ServletContext context =
        (ServletContext)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "getClassLoader" -> getClass().getClassLoader();
                      case "getServletRegistrations" -> Map.of();
                      default -> null;
                    });
    assertThatCode(() -> new Startup().onStartup(Set.of(), context)).doesNotThrowAnyException();
  }

  @Test
  void jwts_302_is_not_raised_for_a_login_that_may_stay() {
    try (Deployment deployment = application(BasicLogin.class).start()) {
      assertThat(deployment.refusal()).isEmpty();
      assertThat(deployment.findings())
          .singleElement()
          .asString()
          .startsWith("JWTS-390 dev.jwtschemes.internal.deployment.BasicLogin: ");
    }
  }

  @Test
  void jwts_304_is_not_raised_with_json() {
    application().startsWith();
  }

  @Test
  void jwts_391_is_not_raised_where_a_resource_names_a_scheme() {
    try (Deployment deployment = Deployment.of(BasicLogin.class).start()) {
      assertThat(deployment.findings()).singleElement().asString().startsWith("JWTS-391 ");
    }
    try (Deployment deployment = Deployment.of(BasicLogin.class, Orders.class).start()) {
      assertThat(deployment.findings()).noneMatch(line -> line.startsWith("JWTS-391"));
    }
  }

  /** What the servers show one by one is as legal as what CDI shows at once. */
  @Test
  void nothing_is_raised_for_what_shows_up_late() {
    try (Deployment deployment = application().withScheme("partner").start()) {
      LateArrivals validator = deployment.get(LateArrivals.class);
      for (Class<?> each : Set.of(Partners.class, Bare.class, Both.class, Implementation.class)) {
        validator.arrived(ResourceScan.usages(each));
      }
      assertThat(deployment.findings())
          .containsExactly(
              "JWTS-290 scheme 'partner': No resource, observer or injection point that CDI shows names the scheme. Nothing, if the scheme is meant for later use or for resources without a scope.");
    }
  }
}
