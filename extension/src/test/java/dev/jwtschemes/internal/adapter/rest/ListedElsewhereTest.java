package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The feature that TomEE needs, on the runtimes that need none. */
class ListedElsewhereTest {

  @Path("vault")
  public static class Vault {
    @GET
    @RolesAllowed("admin")
    public String get() {
      return "reached";
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = RestRuntime.Kind.class,
      names = {"RESTEASY", "JERSEY"})
  void it_changes_nothing(RestRuntime.Kind kind) {
    Set<Class<?>> listed = Set.of(Vault.class, JwtSchemesFeature.class);
    try (RestApplication application =
        RestApplication.deployed(
            RestApplication.plan(Vault.class).start(),
            new RestApplication.Listed(listed, Set.of()),
            kind)) {
      RestRuntime.Answer answer = application.send("GET", "/vault");
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.headers()).containsEntry("www-authenticate", "Bearer realm=\"staff\"");
    }
  }
}
