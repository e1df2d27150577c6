package dev.jwtschemes.tck.issuers;

import static dev.jwtschemes.tck.issuers.Log.accepted;
import static dev.jwtschemes.tck.issuers.Log.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Keycloak 25, with roles of the realm. */
class Keycloak25Test {
  private static final SigningKey KEY = SigningKey.rsa();

  @RegisterExtension
  @Order(1)
  static final IssuerHost host = host();

  @RegisterExtension
  @Order(2)
  static final EmbeddedApplication app = EmbeddedApplication.of(MeApplication.class);

  private static IssuerHost host() {
    IssuerHost host = KeycloakRealm.start(KEY, "RS256").configure("keycloak.md", 1);
    return host.replace("https://login.example.com", host.url(""));
  }

  @Test
  void is_accepted() {
    assertThat(accepted(app, token("\"aud\":[\"orders\",\"account\"]")))
        .isEqualTo("ann [clerk, offline_access]");
  }

  /** Without an audience mapper there is the client account alone, or nothing. */
  @Test
  void token_without_the_audience_of_the_client_is_refused() {
    assertRefused(
        app,
        token("\"aud\":\"account\""),
        FailureReason.AUDIENCE_MISMATCH,
        "expected aud: [orders], actual: ['account']");
  }

  private static String token(String audience) {
    return KEY.sign(
        "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"sig-invented\"}",
"""
        {"exp":LATER,"iat":NOW,"jti":"invented","iss":"ISSUER",AUDIENCE,"sub":"99990000-aaaa","typ":"Bearer",
         "azp":"shop","sid":"invented","acr":"1","realm_access":{"roles":["clerk","offline_access"]},
         "resource_access":{"account":{"roles":["view-profile"]}},"scope":"profile email","preferred_username":"ann"}
"""
            .replace("ISSUER", host.url("/realms/staff"))
            .replace("AUDIENCE", audience));
  }
}
