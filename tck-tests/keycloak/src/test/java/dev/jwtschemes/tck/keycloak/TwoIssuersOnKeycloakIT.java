package dev.jwtschemes.tck.keycloak;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sample's resources, called with tokens of two Keycloak realms.
 *
 * <p>Callers of the staff realm: {@code alice} is a clerk, {@code bob} an auditor. Of the partner
 * realm: {@code pia} is a partner-clerk, and {@code carl} has the role clerk, which only counts
 * where his realm does.
 */
class TwoIssuersOnKeycloakIT {
  private static KeycloakProcess keycloak;
  private static SampleProcess sample;
  private static Map<String, Tokens> tokens;

  @BeforeAll
  static void start() throws Exception {
    keycloak = new KeycloakProcess();
    keycloak.start();
    sample = SampleProcess.start(keycloak);
    tokens =
        Map.of(
            "alice", logIn("staff-realm", "alice"),
            "bob", logIn("staff-realm", "bob"),
            "pia", logIn("partner-realm", "pia"),
            "carl", logIn("partner-realm", "carl"));
  }

  @AfterAll
  static void stop() {
    if (sample != null) {
      sample.close();
    }
    if (keycloak != null) {
      keycloak.close();
    }
  }

  @Test
  void keycloak_issues_what_the_sample_is_configured_for() throws Exception {
    JWTClaimsSet claims = SignedJWT.parse(access("alice")).getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(keycloak.authority("staff-realm"));
    assertThat(claims.getAudience()).containsExactly("two-issuers");
    assertThat(claims.getJSONObjectClaim("realm_access"))
        .isEqualTo(Map.of("roles", List.of("clerk")));
    assertThat(claims.getClaim("groups")).isNull();
  }

  @Test
  void deployment_has_no_problem_to_report() throws Exception {
    sample.get("/api/open", null);
    assertThat(sample.log()).contains("RequestReceived GET /api/open").doesNotContain("JWTS-");
  }

  @ParameterizedTest
  @CsvSource({
    "alice, /api/orders, staff, staff-realm, clerk",
    "alice, /api/customers/7/orders, staff, staff-realm, clerk",
    "alice, /api/whoami, staff, staff-realm, clerk",
    "bob, /api/whoami, staff, staff-realm, auditor",
    "alice, /api/either, staff, staff-realm, clerk",
    "bob, /api/either, staff, staff-realm, auditor",
    "pia, /api/either, partner, partner-realm, partner-clerk",
    "carl, /api/either, partner, partner-realm, clerk",
    "pia, /api/partner/orders, partner, partner-realm, partner-clerk",
  })
  void tells_the_caller_who_it_is(
      String user, String path, String scheme, String realm, String group) throws Exception {
    HttpResponse<String> response = get(path, user);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .isEqualTo(
            """
            {"scheme":"%s","name":"%s","issuer":"%s","groups":["%s"]}"""
                .formatted(scheme, user, keycloak.authority(realm), group));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/orders, staff",
    "/api/customers/7/orders, staff",
    "/api/whoami, staff",
    "/api/partner/orders, partner",
  })
  void challenges_for_the_scheme_when_no_token_is_sent(String path, String scheme)
      throws Exception {
    HttpResponse<String> response = get(path, null);
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(challenges(response)).containsExactly("Bearer realm=\"" + scheme + "\"");
  }

  @Test
  void challenges_for_both_schemes_where_either_will_do() throws Exception {
    HttpResponse<String> response = get("/api/either", null);
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(challenges(response))
        .containsExactlyInAnyOrder("Bearer realm=\"staff\"", "Bearer realm=\"partner\"");
  }

  @ParameterizedTest
  @CsvSource({
    "pia, /api/orders, staff",
    "carl, /api/orders, staff",
    "carl, /api/customers/7/orders, staff",
    "pia, /api/whoami, staff",
    "pia, /api/optional, staff",
    "alice, /api/partner/orders, partner",
  })
  void refuses_a_token_of_the_other_realm(String user, String path, String scheme)
      throws Exception {
    HttpResponse<String> response = get(path, user);
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(challenges(response))
        .containsExactly(
            "Bearer realm=\""
                + scheme
                + "\", error=\"invalid_token\","
                + " error_description=\"The issuer of the token is not accepted here\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/orders", "/api/customers/7/orders"})
  void forbids_a_caller_without_the_role(String path) throws Exception {
    HttpResponse<String> response = get(path, "bob");
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(challenges(response))
        .containsExactly(
            "Bearer realm=\"staff\", error=\"insufficient_scope\","
                + " error_description=\"The caller lacks a required role\"");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"alice", "pia"})
  void denies_everybody_without_a_challenge(@Nullable String user) throws Exception {
    HttpResponse<String> response = get("/api/denied", user);
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(challenges(response)).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"alice", "pia"})
  void open_resource_answers_everybody(@Nullable String user) throws Exception {
    HttpResponse<String> response = get("/api/open", user);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("open");
  }

  @Test
  void optional_token_names_its_caller() throws Exception {
    HttpResponse<String> response = get("/api/optional", "alice");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("alice");
  }

  @Test
  void caller_without_the_optional_token_is_anonymous() throws Exception {
    HttpResponse<String> response = get("/api/optional", null);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("anonymous");
  }

  @Test
  void refuses_a_token_with_the_signature_of_another() throws Exception {
    String unsigned = access("bob").substring(0, access("bob").lastIndexOf('.'));
    String signature = access("alice").substring(access("alice").lastIndexOf('.'));
    assertRefused(unsigned + signature, "The signature of the token is invalid");
  }

  @Test
  void refuses_the_id_token() throws Exception {
    assertRefused(tokensOf("alice").id(), "The token is meant for another audience");
  }

  @Test
  void refuses_the_refresh_token() throws Exception {
    assertRefused(tokensOf("alice").refresh(), "The algorithm of the token is not allowed");
  }

  @Test
  void refuses_a_token_of_a_client_without_the_audience() throws Exception {
    Tokens other = Tokens.of(keycloak.authority("staff-realm"), "other-app", "alice");
    assertRefused(other.access(), "The token is meant for another audience");
  }

  private static void assertRefused(String token, String description) throws Exception {
    HttpResponse<String> response = sample.get("/api/whoami", token);
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(challenges(response))
        .containsExactly(
            "Bearer realm=\"staff\", error=\"invalid_token\", error_description=\""
                + description
                + "\"");
  }

  private static List<String> challenges(HttpResponse<?> response) {
    return response.headers().allValues("WWW-Authenticate");
  }

  private static HttpResponse<String> get(String path, @Nullable String user) throws Exception {
    return sample.get(path, user == null ? null : access(user));
  }

  private static String access(String user) {
    return tokensOf(user).access();
  }

  private static Tokens tokensOf(String user) {
    return requireNonNull(tokens.get(user), user);
  }

  private static Tokens logIn(String realm, String user) throws Exception {
    return Tokens.of(keycloak.authority(realm), "two-issuers-app", user);
  }
}
