package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeRegistry;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.deployment.TestKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;
import org.junit.jupiter.api.Test;

/** The realm of {@code @LoginConfig} on an Application that only JAX-RS shows. */
class LoginRealmTest extends RestSuite {

  @Path("a")
  public static class Guarded {
    @GET
    @RolesAllowed("clerk")
    public String get() {
      return "";
    }
  }

  @LoginConfig(authMethod = "MP-JWT", realmName = "MP JWT Realm")
  public static class Titled extends RestApplication.Listed {
    public Titled() {
      super(Set.of(Guarded.class), Set.of());
    }
  }

  @Test
  void is_that_of_mp_jwt() {
    assertRealm(mpJwt(), "mp-jwt", "MP JWT Realm");
  }

  @Test
  void gives_way_to_a_configured_one() {
    assertRealm(mpJwt().with("jwt-schemes.mp-jwt.realm", "ours"), "mp-jwt", "ours");
  }

  @Test
  void is_not_that_of_other_schemes() {
    assertRealm(Deployment.of().withScheme("staff"), "staff", "staff");
  }

  @Test
  void that_of_another_scheme_is_reported() {
    Deployment.Plan plan =
        mpJwt()
            .withScheme("partner")
            .with("jwt-schemes.partner.realm", "MP JWT Realm")
            .with("jwt-schemes.default", "mp-jwt");
    try (RestApplication application = deployed(plan, new Titled())) {
      assertThat(application.findings())
          .anyMatch(line -> line.startsWith("JWTS-111 ") && line.contains("realm 'MP JWT Realm'"));
    }
  }

  private void assertRealm(Deployment.Plan plan, String scheme, String realm) {
    Deployment cdi = plan.start();
    try (RestApplication application = deployed(cdi, new Titled())) {
      assertThat(application.get("/a")).isEqualTo(401);
      assertThat(cdi.get(SchemeRegistry.class).find(scheme).map(SchemeDefinition::realm))
          .hasValue(realm);
    }
  }

  private static Deployment.Plan mpJwt() {
    return Deployment.of()
        .with("mp.jwt.verify.issuer", "https://mp.example")
        .with("mp.jwt.verify.publickey", TestKeys.publicPem());
  }
}
