package dev.jwtschemes.tck.issuers;

import static dev.jwtschemes.tck.issuers.Log.accepted;
import static dev.jwtschemes.tck.issuers.Log.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Firebase, whose keys are a map of certificates by key id. */
class FirebaseTest {
  private static final CertifiedKey CERTIFIED = CertifiedKey.generate();

  @RegisterExtension
  @Order(1)
  static final IssuerHost host = host();

  @RegisterExtension
  @Order(2)
  static final EmbeddedApplication app = EmbeddedApplication.of(MeApplication.class);

  private static IssuerHost host() {
    IssuerHost host = IssuerHost.start();
    host.serve("/robot/v1/metadata/x509/securetoken@system.gserviceaccount.com", certificates());
    host.configure("firebase.md", 1).replace("https://www.googleapis.com", host.url(""));
    return host;
  }

  private static String certificates() {
    return "{\"invented1\":\"" + CERTIFIED.pem().replace("\n", "\\n") + "\"}";
  }

  @Test
  void is_accepted() {
    assertThat(accepted(app, token("invented1"))).isEqualTo("invented [clerk]");
  }

  @Test
  void token_of_a_certificate_that_is_gone_is_refused() {
    assertRefused(
        app,
        token("invented0"),
        FailureReason.KEY_NOT_FOUND,
        "expected kid: ['invented1'], actual: 'invented0' with alg 'RS256'");
  }

  private static String token(String kid) {
    return CERTIFIED
        .key()
        .sign(
            "{\"alg\":\"RS256\",\"kid\":\"KID\",\"typ\":\"JWT\"}".replace("KID", kid),
"""
        {"iss":"https://securetoken.google.com/orders-invented","aud":"orders-invented","auth_time":NOW,
         "user_id":"invented","sub":"invented","iat":NOW,"exp":LATER,"email":"ann@acme.example","email_verified":true,
         "roles":["clerk"],"firebase":{"identities":{"email":["ann@acme.example"]},"sign_in_provider":"password"}}
""");
  }
}
