package dev.jwtschemes.testkit.slice;

import static dev.jwtschemes.FailureReason.NO_TOKEN;
import static dev.jwtschemes.FailureReason.SIGNATURE_INVALID;
import static dev.jwtschemes.testkit.assertj.JwtSchemesAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.testkit.JwtCaller;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import dev.jwtschemes.testkit.WithIssuers;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application that runs with this artifact on its class path, in a test with such a caller. */
@WithIssuers("staff")
@InjectedCaller(name = "mallory", scheme = "staff", groups = "clerk")
class RealApplicationTest {
  @RegisterExtension
  static final EmbeddedApplication app = EmbeddedApplication.of(RealApplication.class);

  private static final List<Map<String, @Nullable Object>> SEEN = new CopyOnWriteArrayList<>();

  @Test
  void still_wants_a_token() {
    assertThat(app.get("api/clerks")).isChallengedBy("staff").because(NO_TOKEN);
  }

  @Test
  void still_checks_the_token(@JwtCaller(groups = "clerk") TokenBuilder clerk) {
    assertThat(app.get("api/clerks", clerk.signedByAnotherKey())).because(SIGNATURE_INVALID);
    assertThat(app.get("api/clerks", clerk.without("groups"))).isForbidden();
  }

  @Test
  void still_has_the_caller_of_the_token(@JwtCaller(name = "jane", groups = "clerk") String jane) {
    assertThat(app.get("api/clerks", jane).body()).isEqualTo("jane");
  }

  /** The same claims by either path. */
  @Test
  void shows_claims_as_a_slice_does(TestIssuer issuer) throws Exception {
    SEEN.clear();
    app.get(
        "api/clerks",
        issuer
            .token()
            .caller("jane")
            .groups("clerk", "buyer")
            .claim("iss", issuer.issuer())
            .claim("jti", "1")
            .claim("iat", 1000)
            .claim("exp", 9_000_000_000L)
            .claim("auth_time", 900)
            .claim("email_verified", true)
            .claim("updated_at", 5)
            .claim("tenant", "acme")
            .claim("level", 7)
            .claim("ratio", 0.5)
            .claim("flag", false)
            .claim("address", Map.of("city", "Bonn"))
            .claim("tags", List.of("x", 1)));

    Map<String, @Nullable Object> slice =
        claims(SliceToken.of(Same.class.getMethod("jane").getAnnotation(InjectedCaller.class)));
    slice.put("iss", issuer.issuer());
    assertThat(SEEN).containsExactly(slice);
  }

  private static Map<String, @Nullable Object> claims(JsonWebToken token) {
    Map<String, @Nullable Object> claims = new TreeMap<>();
    claims.put("getName()", token.getName());
    claims.put("getGroups()", token.getGroups());
    for (String name : token.getClaimNames()) {
      if (!name.equals("raw_token")) {
        claims.put(name, token.getClaim(name));
      }
    }
    return claims;
  }

  interface Same {
    @InjectedCaller(
        name = "jane",
        scheme = "staff",
        groups = {"clerk", "buyer"},
        claims = {
          @CallerClaim(name = "jti", value = "1"),
          @CallerClaim(name = "iat", json = "1000"),
          @CallerClaim(name = "exp", json = "9000000000"),
          @CallerClaim(name = "auth_time", json = "900"),
          @CallerClaim(name = "email_verified", json = "true"),
          @CallerClaim(name = "updated_at", json = "5"),
          @CallerClaim(name = "tenant", value = "acme"),
          @CallerClaim(name = "level", json = "7"),
          @CallerClaim(name = "ratio", json = "0.5"),
          @CallerClaim(name = "flag", json = "false"),
          @CallerClaim(name = "address", json = "{\"city\":\"Bonn\"}"),
          @CallerClaim(name = "tags", json = "[\"x\",1]")
        })
    void jane();
  }

  /** The application under test. */
  @ApplicationPath("api")
  public static class RealApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(ClerksResource.class);
    }
  }

  /** A resource for clerks. */
  @Path("clerks")
  public static class ClerksResource {
    @Inject JsonWebToken token;

    /** Answer the caller's name, and keep its claims. */
    @GET
    @RolesAllowed("clerk")
    public String caller() {
      SEEN.add(claims(token));
      return token.getName();
    }
  }
}
