package dev.jwtschemes.tck.issuers;

import static dev.jwtschemes.tck.issuers.Log.accepted;
import static dev.jwtschemes.tck.issuers.Log.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Keycloak 26, a realm that signs with ES256, with roles of the client. */
class Keycloak26Test {
  private static final SigningKey KEY = SigningKey.p256();

  @RegisterExtension
  @Order(1)
  static final IssuerHost host = host();

  @RegisterExtension
  @Order(2)
  static final EmbeddedApplication app = EmbeddedApplication.of(MeApplication.class);

  private static IssuerHost host() {
    IssuerHost host = KeycloakRealm.start(KEY, "ES256").configure("keycloak.md", 2);
    return host.replace("https://login.example.com", host.url(""));
  }

  @Test
  void is_accepted() {
    assertThat(accepted(app, token("\"sub\":\"99990000-aaaa\",\"preferred_username\":\"ann\",")))
        .isEqualTo("ann [clerk]");
  }

  /** Neither name nor subject, unless the mappers add them to lightweight tokens. */
  @Test
  void lightweight_token_without_a_name_is_refused() {
    assertRefused(
        app,
        token(""),
        FailureReason.CLAIM_MISSING,
        "missing: upn, preferred_username and sub: one is needed as the caller's name;"
            + " name.claim says where else it is");
  }

  private static String token(String caller) {
    return KEY.sign(
        "{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":\"sig-invented\"}",
"""
        {"exp":LATER,"iat":NOW,"jti":"onrtac:invented","iss":"ISSUER","aud":"orders",CALLER"typ":"Bearer","azp":"shop",
         "sid":"invented","scope":"profile email","resource_access":{"orders":{"roles":["clerk"]}}}
"""
            .replace("ISSUER", host.url("/realms/staff"))
            .replace("CALLER", caller));
  }
}
