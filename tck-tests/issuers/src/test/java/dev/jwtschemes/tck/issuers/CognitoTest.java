package dev.jwtschemes.tck.issuers;

import static dev.jwtschemes.tck.issuers.Log.accepted;
import static dev.jwtschemes.tck.issuers.Log.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Amazon Cognito, access tokens without an audience. */
class CognitoTest {
  private static final SigningKey KEY = SigningKey.rsa();

  @RegisterExtension
  @Order(1)
  static final IssuerHost host = host();

  @RegisterExtension
  @Order(2)
  static final EmbeddedApplication app = EmbeddedApplication.of(MeApplication.class);

  private static IssuerHost host() {
    IssuerHost host = IssuerHost.start();
    host.serve(
        "/eu-central-1_Invented1/.well-known/jwks.json",
"""
        {"keys":[{"alg":"RS256","kid":"invented+1=",%KEY%,"use":"sig"}]}
"""
            .replace("%KEY%", KEY.members()));
    host.serve(
        "/eu-central-1_Invented1/.well-known/openid-configuration",
"""
        {"authorization_endpoint":"https://shop.auth.eu-central-1.amazoncognito.example/oauth2/authorize","issuer":"%HOST%/eu-central-1_Invented1",
         "jwks_uri":"%HOST%/eu-central-1_Invented1/.well-known/jwks.json","subject_types_supported":["public"]}
"""
            .replace("%HOST%", host.url("")));
    host.configure("cognito.md", 1)
        .replace("https://cognito-idp.eu-central-1.amazonaws.com", host.url(""));
    return host;
  }

  @Test
  void is_accepted() {
    assertThat(accepted(app, token("\"client_id\":\"7invented\",\"token_use\":\"access\"")))
        .isEqualTo("ann [clerk]");
  }

  /** It is for the client, which got it, and not for the application. */
  @Test
  void id_token_is_refused() {
    assertRefused(
        app,
        token("\"aud\":\"7invented\",\"token_use\":\"id\""),
        FailureReason.CLAIM_MISMATCH,
        "expected token_use: [access], actual: 'id'");
  }

  private static String token(String kind) {
    return KEY.sign(
        "{\"kid\":\"invented+1=\",\"alg\":\"RS256\"}",
"""
        {"sub":"99990000-aaaa","cognito:groups":["clerk"],"iss":"%HOST%/eu-central-1_Invented1",
         "version":2,"origin_jti":"invented","event_id":"invented","scope":"openid","auth_time":NOW,"exp":LATER,
         "iat":NOW,"jti":"invented","username":"ann",KIND}
"""
            .replace("%HOST%", host.url(""))
            .replace("KIND", kind));
  }
}
