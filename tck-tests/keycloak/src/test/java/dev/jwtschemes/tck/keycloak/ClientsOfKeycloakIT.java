package dev.jwtschemes.tck.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A realm that signs with ES256 and has roles of clients: {@code alice} is clerk of one and auditor
 * of another. Two of its clients have lightweight tokens.
 */
class ClientsOfKeycloakIT {
  private static KeycloakProcess keycloak;
  private static SampleProcess sample;

  @BeforeAll
  static void start() throws Exception {
    keycloak = new KeycloakProcess();
    keycloak.start();
    sample = SampleProcess.start(keycloak, "clients-realm", "resource_access/*/roles");
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
    SignedJWT token = SignedJWT.parse(logIn("two-issuers-app"));
    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
    Map<String, Object> clients = token.getJWTClaimsSet().getJSONObjectClaim("resource_access");
    assertThat(clients)
        .containsEntry("orders", Map.of("roles", List.of("clerk")))
        .containsEntry("billing", Map.of("roles", List.of("auditor")));
  }

  @Test
  void roles_of_every_client_count() throws Exception {
    HttpResponse<String> who = sample.get("/api/whoami", logIn("two-issuers-app"));
    assertThat(who.statusCode()).isEqualTo(200);
    assertThat(who.body()).contains("\"name\":\"alice\"", "\"clerk\"", "\"auditor\"");
    assertThat(sample.get("/api/orders", logIn("two-issuers-app")).statusCode()).isEqualTo(200);
  }

  @Test
  void lightweight_token_without_a_name_is_rejected_with_the_cause() throws Exception {
    String token = logIn("lightweight-app");
    JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
    assertThat(claims.getClaims()).doesNotContainKeys("preferred_username", "sub");
    HttpResponse<String> who = sample.get("/api/whoami", token);
    assertThat(who.statusCode()).isEqualTo(401);
    assertThat(who.headers().allValues("WWW-Authenticate"))
        .containsExactly(
            "Bearer realm=\"staff\", error=\"invalid_token\","
                + " error_description=\"The token lacks a required claim\"");
    assertThat(sample.log())
        .contains(
            "scheme staff: missing: upn, preferred_username and sub: one is needed as the caller's"
                + " name; name.claim says where else it is. The issuer leaves out a claim that"
                + " MP-JWT or required.claims demands; the detail names it. Lightweight tokens"
                + " leave out most of them. [");
  }

  @Test
  void lightweight_token_without_roles_is_forbidden_with_the_cause() throws Exception {
    String token = logIn("lightweight-named-app");
    JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
    assertThat(claims.getClaims()).doesNotContainKey("resource_access");
    HttpResponse<String> who = sample.get("/api/whoami", token);
    assertThat(who.statusCode()).isEqualTo(200);
    assertThat(who.body()).contains("\"name\":\"alice\"", "\"groups\":[]");
    assertThat(sample.get("/api/orders", token).statusCode()).isEqualTo(403);
    assertThat(sample.log())
        .contains(
            "scheme staff: expected one of the groups: [clerk], actual: []; the token has nothing"
                + " at groups.path [resource_access/*/roles]. The token is fine, but none of its"
                + " groups is one of the roles the resource allows. Check groups.path and the"
                + " issuer's roles; lightweight tokens leave them out. [");
  }

  private static String logIn(String client) throws Exception {
    return Tokens.of(keycloak.authority("clients-realm"), client, "alice").access();
  }
}
