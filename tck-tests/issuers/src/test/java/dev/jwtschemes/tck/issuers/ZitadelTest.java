package dev.jwtschemes.tck.issuers;

import static dev.jwtschemes.tck.issuers.Log.accepted;
import static dev.jwtschemes.tck.issuers.Log.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Zitadel, with the roles of a project as the names of an object's members. */
class ZitadelTest {
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
        "/.well-known/openid-configuration",
"""
        {"issuer":"%HOST%","token_endpoint":"%HOST%/oauth/v2/token","jwks_uri":"%HOST%/oauth/v2/keys"}
"""
            .replace("%HOST%", host.url("")));
    host.serve(
        "/oauth/v2/keys",
"""
        {"keys":[{"use":"sig",%KEY%,"kid":"285invented","alg":"RS256"}]}
"""
            .replace("%KEY%", KEY.members()));
    host.with("authority", host.url(""))
        .with("verify.audiences", "285000000000000001")
        .with("name.claim", "sub")
        .with("groups.path", "\"urn:zitadel:iam:org:project:roles\"/@keys");
    return host;
  }

  @Test
  void is_accepted() {
    assertThat(accepted(app, token("285000000000000001"))).isEqualTo("285000000000000099 [clerk]");
  }

  @Test
  void token_for_another_project_is_refused() {
    assertRefused(
        app,
        token("285000000000000002"),
        FailureReason.AUDIENCE_MISMATCH,
        "expected aud: [285000000000000001], actual: ['shop@orders', '285000000000000002']");
  }

  private static String token(String project) {
    return KEY.sign(
        "{\"alg\":\"RS256\",\"kid\":\"285invented\",\"typ\":\"JWT\"}",
"""
        {"iss":"ISSUER","sub":"285000000000000099","aud":["shop@orders","PROJECT"],"exp":LATER,"iat":NOW,"nbf":NOW,
         "client_id":"shop@orders","jti":"V2_invented",
         "urn:zitadel:iam:org:project:roles":{"clerk":{"285000000000000007":"acme.example"}}}
"""
            .replace("ISSUER", host.url(""))
            .replace("PROJECT", project));
  }
}
