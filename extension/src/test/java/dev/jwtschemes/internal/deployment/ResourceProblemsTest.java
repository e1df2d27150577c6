package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.deployment.usage.Registrations;
import dev.jwtschemes.internal.text.Text;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each JWTS-2xx of resources, provoked by a deployment: what is wrong with their rules. */
class ResourceProblemsTest {
  private static final String NO_SCHEME =
      "JWTS-291 the application: No scheme is registered, and every protected resource answers 500. Set jwt-schemes.<name>.authority and jwt-schemes.<name>.verify.audiences; if they are set, the configuration wasn't found.";
  private static final String HERE = "dev.jwtschemes.internal.deployment.ResourceProblemsTest$";

  @Path("a")
  @JwtScheme("partnr")
  public static class Misspelt {
    @GET
    public String get() {
      return "";
    }
  }

  @Test
  void jwts_201_resource_of_an_unregistered_scheme() {
    Deployment.of(Misspelt.class)
        .withScheme("staff")
        .withScheme("partner")
        .with("jwt-schemes.default", "*")
        .startsWith(
            "JWTS-201 "
                + HERE
                + "Misspelt#get: A resource requires a scheme that isn't registered; it answers 500 ('partnr'; registered: [partner, staff], did you mean 'partner'?). Correct the name, register the scheme, or announce it with SchemeSetup.expect.");
  }

  @JwtScheme("sales")
  public static class SalesApplication extends Application {}

  @Test
  void jwts_201_application_of_an_unregistered_scheme() {
    Deployment.of(SalesApplication.class)
        .withScheme("staff")
        .startsWith(
            "JWTS-201 "
                + HERE
                + "SalesApplication: A resource requires a scheme that isn't registered; it answers 500 ('sales'; registered: [staff]). Correct the name, register the scheme, or announce it with SchemeSetup.expect.");
  }

  @JwtScheme("sales")
  public static class SalesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void jwts_201_servlet_of_an_unregistered_scheme() {
    Deployment.of(SalesServlet.class)
        .withScheme("staff")
        .with("jwt-schemes.default", "staff")
        .startsWith(
            "JWTS-201 "
                + HERE
                + "SalesServlet: A resource requires a scheme that isn't registered; it answers 500 ('sales'; registered: [staff]). Correct the name, register the scheme, or announce it with SchemeSetup.expect.");
  }

  @Path("a")
  @RolesAllowed("clerk")
  public static class Protected {
    @GET
    public String get() {
      return "";
    }
  }

  @Test
  void jwts_204_protected_resource_without_any_default() {
    Deployment.of(Protected.class)
        .startsWith(
            "JWTS-204 "
                + HERE
                + "Protected#get: A protected resource names no scheme and there is no default; it answers 500 (registered: []). Set jwt-schemes.default, or add @JwtScheme to the resource.",
            NO_SCHEME);
  }

  @Path("a")
  public static class Bare {
    @GET
    public String get() {
      return "";
    }
  }

  @Test
  void jwts_204_unannotated_resource_that_is_protected_by_a_setting() {
    Deployment.of(Bare.class)
        .with("jwt-schemes.unannotated", "authenticated")
        .startsWith(
            "JWTS-204 "
                + HERE
                + "Bare#get: A protected resource names no scheme and there is no default; it answers 500 (registered: []). Set jwt-schemes.default, or add @JwtScheme to the resource.",
            NO_SCHEME);
  }

  @Test
  void jwts_204_every_scheme_as_default_where_there_is_none() {
    Deployment.of(Protected.class)
        .with("jwt-schemes.default", "*")
        .startsWith(
            "JWTS-204 "
                + HERE
                + "Protected#get: A protected resource names no scheme and there is no default; it answers 500 (registered: []). Set jwt-schemes.default, or add @JwtScheme to the resource.",
            NO_SCHEME);
  }

  @Path("a")
  public static class Contradicting {
    @GET
    @PermitAll
    @RolesAllowed("clerk")
    public String get() {
      return "";
    }
  }

  @Test
  void jwts_205_two_permissions_on_one_element() {
    Deployment.of(Contradicting.class)
        .withScheme("staff")
        .startsWith(
            "JWTS-205 "
                + HERE
                + "Contradicting#get: Two of @RolesAllowed, @PermitAll and @DenyAll are declared on one element; access is denied to every caller. Keep the one that is meant.");
  }

  @Path("a")
  public static class Forgetful {
    @GET
    @PermitAll
    public String get() {
      return "";
    }

    @POST
    public String post() {
      return "";
    }
  }

  @Test
  void jwts_206_method_without_annotation_among_others() {
    Deployment.of(Forgetful.class)
        .withScheme("staff")
        .startsWith(
            "JWTS-206 "
                + HERE
                + "Forgetful#post: A resource method has no rule while others of its class have one. Annotate it: @PermitAll if it is meant to be open.");
  }

  @Path("a")
  public static class Locating {
    @Path("sub")
    @RolesAllowed("clerk")
    public Sub sub() {
      return new Sub();
    }

    @Path("none")
    @DenyAll
    public Sub denied() {
      return new Sub();
    }

    @Path("open")
    public Sub open() {
      return new Sub();
    }
  }

  public static class Sub {
    @GET
    @JwtScheme("staff")
    public String get() {
      return "";
    }
  }

  @Test
  void jwts_207_rule_on_a_locator() {
    Deployment.of(Locating.class)
        .withScheme("staff")
        .startsWith(
            "JWTS-207 "
                + HERE
                + "Locating#denied: A sub-resource locator has a rule, but its body runs before anyone is authenticated (denied). Put the rule on the sub-resource's methods; the locator must not read or change anything on the caller's behalf.",
            "JWTS-207 "
                + HERE
                + "Locating#sub: A sub-resource locator has a rule, but its body runs before anyone is authenticated (roles [clerk]). Put the rule on the sub-resource's methods; the locator must not read or change anything on the caller's behalf.");
  }

  @Test
  void jwts_210_resource_of_two_applications_that_disagree() {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      LateArrivals validator = deployment.get(LateArrivals.class);
      validator.reachedThrough("a.A#get", Set.of("staff"));
      validator.reachedThrough("a.A#get", Set.of());
      assertThat(deployment.findings())
          .containsExactly(
              "JWTS-210 a.A#get: A resource belongs to two applications with different @JwtScheme ([staff] and []). Name the scheme on the resource, or give both applications the same.");
    }
  }

  @Test
  void jwts_290_scheme_that_nothing_names() {
    Deployment.of(Protected.class)
        .withScheme("staff")
        .withScheme("partner")
        .with("jwt-schemes.default", "staff")
        .startsWith(
            "JWTS-290 scheme 'partner': No resource, observer or injection point that CDI shows names the scheme. Nothing, if the scheme is meant for later use or for resources without a scope.");
  }

  /** Its locator is in a class that only another locator leads to. */
  @Path("a")
  public static class Outer {
    @Path("middle")
    public Middle middle() {
      return new Middle();
    }
  }

  public static class Middle {
    @Path("inner")
    @JwtScheme("partner")
    public Inner inner() {
      return new Inner();
    }
  }

  public static class Inner {
    @GET
    @RolesAllowed("clerk")
    public String get() {
      return "";
    }

    @GET
    @Path("both")
    @JwtScheme("partner")
    @JwtScheme("staff")
    public String both() {
      return "";
    }
  }

  @Test
  void jwts_212_locator_and_method_without_a_common_scheme() {
    Deployment.of(Outer.class)
        .withScheme("staff")
        .withScheme("partner")
        .with("jwt-schemes.default", "staff")
        .startsWith(
            "JWTS-207 "
                + HERE
                + "Middle#inner: A sub-resource locator has a rule, but its body runs before anyone is authenticated (authenticated). Put the rule on the sub-resource's methods; the locator must not read or change anything on the caller's behalf.",
            "JWTS-212 "
                + HERE
                + "Middle#inner: A sub-resource locator and a method after it have no scheme in common, so that every caller is refused ([partner]; "
                + HERE
                + "Inner#get: [staff]). Name a scheme of the one on the other as well.");
  }

  @Path("b")
  public static class OptionalOuter {
    @Path("inner")
    @PermitAll
    @JwtScheme("partner")
    public Inner inner() {
      return new Inner();
    }
  }

  @Test
  void jwts_212_locator_that_makes_a_token_optional() {
    try (Deployment deployment =
        Deployment.of(OptionalOuter.class)
            .withScheme("staff")
            .withScheme("partner")
            .with("jwt-schemes.default", "staff")
            .start()) {
      assertThat(deployment.findings())
          .contains(
              "JWTS-212 "
                  + HERE
                  + "OptionalOuter#inner: A sub-resource locator and a method after it have no scheme in common, so that every caller is refused ([partner]; "
                  + HERE
                  + "Inner#get: [staff]). Name a scheme of the one on the other as well.");
    }
  }

  @Test
  void jwts_212_is_not_raised_where_every_scheme_is_the_default() {
    try (Deployment deployment =
        Deployment.of(Outer.class)
            .withScheme("staff")
            .withScheme("partner")
            .with("jwt-schemes.default", "*")
            .start()) {
      assertThat(deployment.findings()).noneMatch(line -> line.startsWith("JWTS-212"));
    }
  }

  @Test
  void jwts_213_place_where_what_runs_is_hidden() {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      LateArrivals validator = deployment.get(LateArrivals.class);
      validator.unknownAt("a.A#get", Text.of("a proxy"));
      validator.unknownAt("a.A#get", Text.of("a proxy"));
      assertThat(deployment.findings())
          .containsExactly(
              "JWTS-213 a.A#get: What runs at a request can't be known, so that every caller is refused (a proxy). Return or register an object of a class of the application instead of a proxy, lambda or programmatic resource.");
    }
  }

  @Path("a")
  public static class Unregistered {
    @GET
    @RolesAllowed("clerk")
    public String get() {
      return "";
    }
  }

  @Test
  void jwts_214_resource_that_nothing_registers() {
    try (Deployment deployment =
        Deployment.of(Unregistered.class, Bare.class).withScheme("staff").start()) {
      LateArrivals validator = deployment.get(LateArrivals.class);
      assertThat(deployment.findings()).isEmpty();
      validator.requested();
      validator.requested();
      assertThat(deployment.findings())
          .containsExactly(
              "JWTS-214 "
                  + HERE
                  + "Unregistered: A resource class has a rule, but no JAX-RS application has registered it so far. Register it, if it is meant to be served.");
    }
  }

  @Test
  void jwts_214_is_not_raised_where_the_class_or_what_it_extends_is_registered() {
    try (Deployment deployment =
        Deployment.of(Unregistered.class, Protected.class).withScheme("staff").start()) {
      LateArrivals validator = deployment.get(LateArrivals.class);
      deployment.get(Registrations.class).addRegistered(Unregistered.class);
      deployment.get(Registrations.class).addRegistered(Protected.class);
      validator.requested();
      assertThat(deployment.findings()).isEmpty();
    }
  }

  @Path("a")
  @PermitAll
  public static class Open {
    @GET
    public String get() {
      return "";
    }
  }

  @Test
  void jwts_291_application_without_any_scheme() {
    Deployment.of(Open.class).startsWith(NO_SCHEME);
  }
}
