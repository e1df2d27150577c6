package dev.jwtschemes.internal.adapter.rest;

import static dev.jwtschemes.internal.adapter.rest.RestApplication.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The schemes of locators that led to a sub-resource, and requests that their rules don't decide.
 */
class LocatorSchemesTest extends LocatorSuite {

  @Path("scheme")
  public static class Schemes {
    @Path("default")
    @RolesAllowed(ADMIN)
    public Leaf ofDefault() {
      return new Leaf();
    }

    @Path("partner")
    @JwtScheme("partner")
    public StaffLeaf partner() {
      return new StaffLeaf();
    }

    @Path("optional")
    @JwtScheme("partner")
    public OptionalLeaf optional() {
      return new OptionalLeaf();
    }
  }

  /** A partner's, without a demand: the token is optional. */
  @Path("optional-room")
  @PermitAll
  @JwtScheme("partner")
  public static class OptionalRoom {
    @Path("leaf")
    public OpenLeaf leaf() {
      return new OpenLeaf();
    }

    @Path("own")
    @JwtScheme("partner")
    @PermitAll
    public OpenLeaf own() {
      return new OpenLeaf();
    }
  }

  public static class OpenLeaf {
    @GET
    public String get() {
      return "open";
    }

    @GET
    @Path("permit")
    @PermitAll
    public String permit() {
      return "open";
    }

    @GET
    @Path("staff")
    @RolesAllowed(ADMIN)
    public String staff() {
      return "staff";
    }

    @Path("deeper")
    public OpenLeaf deeper() {
      return new OpenLeaf();
    }
  }

  public static class StaffLeaf {
    @GET
    @RolesAllowed(ADMIN)
    public String get() {
      return "staff";
    }
  }

  @PermitAll
  public static class OptionalLeaf {
    @GET
    @PermitAll
    @JwtScheme("partner")
    public String get() {
      return "optional";
    }

    @GET
    @Path("both")
    @PermitAll
    @JwtScheme("staff")
    @JwtScheme("partner")
    public String both() {
      return "both";
    }
  }

  @JwtScheme("partner")
  public static class PartnerApplication extends RestApplication.Listed {
    PartnerApplication(Class<?>... classes) {
      super(Set.of(classes), Set.of());
    }
  }

  @Test
  void scheme_of_the_application_is_that_of_its_locators() {
    try (RestApplication application =
        deployed(RestApplication.plan(), new PartnerApplication(Schemes.class))) {
      application.assertForPartnersAdmins("/scheme/default");
    }
    try (RestApplication application = of(Schemes.class)) {
      assertThat(application.get("/scheme/default", token("staff", ADMIN))).isEqualTo(200);
      assertThat(application.get("/scheme/default", token("partner", ADMIN))).isEqualTo(401);
    }
  }

  @Test
  void no_common_scheme_is_said_and_reported() {
    try (RestApplication application = of(Schemes.class)) {
      assertThat(application.get("/scheme/partner", token("staff", ADMIN))).isEqualTo(403);
      assertThat(application.get("/scheme/partner", token("partner", ADMIN))).isEqualTo(403);
      assertThat(application.log()).contains("no scheme is common to [staff] and [partner]");
      assertThat(application.findings())
          .contains(
              "JWTS-212 dev.jwtschemes.internal.adapter.rest.LocatorSchemesTest$Schemes#partner: A sub-resource locator and a method after it have no scheme in common, so that every caller is refused ([partner]; dev.jwtschemes.internal.adapter.rest.LocatorSchemesTest$StaffLeaf#get: [staff]). Name a scheme of the one on the other as well.");
    }
  }

  @Test
  void schemes_of_an_optional_method_narrow_those_of_its_locator() {
    try (RestApplication application = of(Schemes.class)) {
      assertThat(application.get("/scheme/optional/both")).isEqualTo(401);
      assertThat(application.get("/scheme/optional/both", token("partner"))).isEqualTo(200);
      assertThat(application.get("/scheme/optional/both", token("staff"))).isEqualTo(401);
      assertThat(application.get("/scheme/optional", token("partner"))).isEqualTo(200);
    }
  }

  @Test
  void token_below_a_locator_that_makes_it_optional_is_of_its_schemes() {
    try (RestApplication application = of(OptionalRoom.class)) {
      for (String way : List.of("leaf", "own", "leaf/permit", "own/permit", "leaf/deeper")) {
        String path = "/optional-room/" + way;
        assertThat(application.get(path)).as(way).isEqualTo(200);
        assertThat(application.get(path, token("partner"))).as(way).isEqualTo(200);
        assertThat(application.get(path, token("staff", ADMIN))).as(way).isEqualTo(401);
      }
      assertThat(application.get("/optional-room/leaf/staff", token("staff", ADMIN)))
          .isEqualTo(403);
      assertThat(application.get("/optional-room/leaf/staff", token("partner", ADMIN)))
          .isEqualTo(403);
    }
  }

  @Test
  void ignore_reads_the_token_below_a_locator_that_makes_it_optional() {
    var plan = RestApplication.plan().with("jwt-schemes.unannotated", "ignore");
    try (RestApplication application =
        deployed(plan, new RestApplication.Listed(Set.of(OptionalRoom.class), Set.of()))) {
      assertThat(application.get("/optional-room/leaf")).isEqualTo(200);
      assertThat(application.get("/optional-room/leaf", token("staff"))).isEqualTo(401);
      assertThat(application.get("/optional-room/leaf", "no-token")).isEqualTo(401);
    }
  }

  @Path("preflight")
  public static class Preflight {
    @OPTIONS
    public String own() {
      return "own";
    }

    @OPTIONS
    @Path("open")
    @PermitAll
    public String open() {
      return "own";
    }

    @GET
    @Path("generated")
    @DenyAll
    public String generated() {
      return "";
    }

    @Path("denied")
    @DenyAll
    public Leaf denied() {
      return new Leaf();
    }

    @Path("roles")
    @RolesAllowed(ADMIN)
    public Leaf roles() {
      return new Leaf();
    }
  }

  @Test
  void preflight_runs_a_method_only_by_its_rule() {
    try (RestApplication application =
        deployed(
            RestApplication.plan().with("jwt-schemes.unannotated", "deny"),
            new RestApplication.Listed(Set.of(Preflight.class), Set.of()))) {
      assertThat(preflight(application, "/preflight")).isEqualTo(403);
      assertThat(preflight(application, "/preflight/open")).isEqualTo(200);
      assertThat(preflight(application, "/preflight/generated")).isEqualTo(200);
    }
    try (RestApplication application = of(Preflight.class)) {
      assertThat(preflight(application, "/preflight")).isEqualTo(200);
      assertThat(preflight(application, "/preflight/denied")).isEqualTo(403);
      assertThat(preflight(application, "/preflight/roles")).isEqualTo(401);
    }
  }

  private static int preflight(RestApplication application, String path) {
    return application
        .send(
            "OPTIONS",
            path,
            "Origin",
            "https://shop.example",
            "Access-Control-Request-Method",
            "GET")
        .status();
  }

  @Path("ignored")
  public static class Ignored {
    @GET
    public String get() {
      return "ignored";
    }

    @GET
    @Path("ruled")
    @RolesAllowed(ADMIN)
    public String ruled() {
      return "ruled";
    }

    @Path("guarded")
    @RolesAllowed(ADMIN)
    public Leaf guarded() {
      return new Leaf();
    }

    @Path("denied")
    @DenyAll
    public Leaf denied() {
      return new Leaf();
    }
  }

  @Test
  void ignore_leaves_unannotated_methods_alone_and_nothing_else() {
    try (RestApplication application =
        deployed(
            RestApplication.plan().with("jwt-schemes.unannotated", "ignore"),
            new RestApplication.Listed(Set.of(Ignored.class), Set.of()))) {
      assertThat(application.get("/ignored")).isEqualTo(200);
      assertThat(application.get("/ignored", "a-token-of-something-else")).isEqualTo(200);
      assertThat(application.get("/ignored/ruled")).isEqualTo(401);
      assertThat(application.get("/ignored/guarded")).isEqualTo(401);
      assertThat(application.get("/ignored/guarded", token("staff", ADMIN))).isEqualTo(200);
      assertThat(application.get("/ignored/denied")).isEqualTo(403);
    }
    try (RestApplication application = of(Ignored.class)) {
      assertThat(application.get("/ignored", "a-token-of-something-else")).isEqualTo(401);
    }
  }
}
