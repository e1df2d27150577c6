package dev.jwtschemes.tck.issuers;

import static dev.jwtschemes.tck.issuers.Log.accepted;
import static dev.jwtschemes.tck.issuers.Log.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Google, ID tokens of two clients of one application. */
class GoogleTest {
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
        "/oauth2/v3/certs",
"""
        {"keys":[{%KEY%,"use":"sig","alg":"RS256","kid":"invented1"}]}
"""
            .replace("%KEY%", KEY.members()));
    host.configure("google.md", 1).replace("https://www.googleapis.com", host.url(""));
    return host;
  }

  @Test
  void is_accepted() {
    assertThat(accepted(app, token("https://accounts.google.com", "1-mobile")))
        .isEqualTo("ann@acme.example []");
  }

  /** As old libraries write it. */
  @Test
  void issuer_without_protocol_is_accepted() {
    assertThat(accepted(app, token("accounts.google.com", "1-web")))
        .isEqualTo("ann@acme.example []");
  }

  @Test
  void token_for_another_application_is_refused() {
    assertRefused(
        app,
        token("https://accounts.google.com", "2-web"),
        FailureReason.AUDIENCE_MISMATCH,
        "expected aud: [1-web.apps.googleusercontent.com, 1-mobile.apps.googleusercontent.com],"
            + " actual: ['2-web.apps.googleusercontent.com']");
  }

  private static String token(String issuer, String client) {
    return KEY.sign(
        "{\"alg\":\"RS256\",\"kid\":\"invented1\",\"typ\":\"JWT\"}",
"""
        {"iss":"ISSUER","azp":"CLIENT.apps.googleusercontent.com","aud":"CLIENT.apps.googleusercontent.com",
         "sub":"110169484474386276334","hd":"acme.example","email":"ann@acme.example","email_verified":true,
         "at_hash":"invented","name":"Ann","iat":NOW,"exp":LATER}
"""
            .replace("ISSUER", issuer)
            .replace("CLIENT", client));
  }
}
