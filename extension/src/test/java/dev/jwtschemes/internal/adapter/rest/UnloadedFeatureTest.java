package dev.jwtschemes.internal.adapter.rest;

import static dev.jwtschemes.internal.adapter.rest.RestApplication.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.cdi.OwnMechanism;
import dev.jwtschemes.internal.deployment.Deployment;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.cdi.ResteasyCdiExtension;
import org.junit.jupiter.api.Test;

/** In Java SE, where no servlet gate is: the extension runs, and JAX-RS never loads the feature. */
class UnloadedFeatureTest extends RestSuite {
  @Override
  RestRuntime.Kind kind() {
    return RestRuntime.Kind.RESTEASY_CDI;
  }

  @Path("vault")
  @ApplicationScoped
  public static class Vault {
    @GET
    public String unannotated() {
      return "reached";
    }

    @GET
    @Path("roles")
    @RolesAllowed("admin")
    public String roles() {
      return "reached";
    }

    @GET
    @Path("denied")
    @DenyAll
    public String denied() {
      return "reached";
    }

    @Path("sub")
    public Sub sub() {
      return new Sub();
    }
  }

  /** Not a bean: its locator is the bean's. */
  public static class Sub {
    @GET
    @DenyAll
    public String get() {
      return "reached";
    }
  }

  /** Not seen by CDI, which would report JWTS-311. */
  public static class Unloaded extends RestApplication.Listed {
    Unloaded() {
      super(Set.of(Vault.class), Set.of());
    }

    @Override
    public Map<String, Object> getProperties() {
      return Map.of("jakarta.ws.rs.loadServices", false);
    }
  }

  @Test
  void method_of_a_bean_is_refused_anonymously_and_with_any_token() {
    try (RestApplication application =
        deployed(
            RestApplication.plan(Vault.class).extendedBy(new ResteasyCdiExtension()),
            new Unloaded())) {
      for (String path : new String[] {"/vault/denied", "/vault/roles", "/vault/sub", "/vault"}) {
        assertThat(application.get(path)).as(path).isEqualTo(500);
        assertThat(application.get(path, token("staff", "admin"))).as(path).isEqualTo(500);
        assertThat(application.get(path, token("partner"))).as(path).isEqualTo(500);
      }
      assertThat(application.log())
          .contains(
              "500 enforcement-missing: '-' '-' (dev.jwtschemes.internal.adapter.rest.UnloadedFeatureTest$Vault#denied), no scheme chosen of []: the JAX-RS filter of this library has not decided on this method.");
    }
  }

  @Test
  void rule_stays_closed_in_an_application_whose_schemes_were_lost() {
    try (RestApplication application =
        deployed(
            Deployment.of(OwnMechanism.class, Vault.class).extendedBy(new ResteasyCdiExtension()),
            new Unloaded())) {
      assertThat(application.get("/vault")).isEqualTo(200);
      assertThat(application.get("/vault/denied")).isEqualTo(500);
      assertThat(application.get("/vault/roles")).isEqualTo(500);
      assertThat(application.findings()).anyMatch(line -> line.startsWith("JWTS-392 "));
    }
  }
}
