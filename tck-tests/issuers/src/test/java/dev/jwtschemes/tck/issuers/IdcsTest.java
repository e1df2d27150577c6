package dev.jwtschemes.tck.issuers;

import static dev.jwtschemes.tck.issuers.Log.accepted;
import static dev.jwtschemes.tck.issuers.Log.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Oracle Identity Cloud Service, which shows its keys to clients with a token alone. */
class IdcsTest {
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
        "/admin/v1/SigningCert/jwk",
"""
        {"keys":[{"x5t#S256":"invented","x5t":"invented","kid":"SIGNING_KEY",%KEY%,"x5c":["MIIDinvented"],
         "key_ops":["verify","wrapKey","encrypt"],"alg":"RS256"}]}
"""
            .replace("%KEY%", KEY.members()));
    host.with("verify.issuer", "https://identity.oraclecloud.example/")
        .with("verify.publickey.location", host.url("/admin/v1/SigningCert/jwk"))
        .with("fetch.authorization.token", "eyJ.invented.token")
        .with("verify.audiences", "https://orders.acme.example:443")
        .with("groups.path", "userAppRoles");
    return host;
  }

  @Test
  void is_accepted_with_keys_that_a_token_was_sent_for() {
    assertThat(accepted(app, token("https://orders.acme.example:443"))).isEqualTo("ann [clerk]");
    assertThat(host.requests())
        .containsExactly("/admin/v1/SigningCert/jwk Bearer eyJ.invented.token");
  }

  @Test
  void audience_without_the_port_is_refused() {
    assertRefused(
        app,
        token("https://orders.acme.example"),
        FailureReason.AUDIENCE_MISMATCH,
        "expected aud: [https://orders.acme.example:443], actual: ['https://orders.acme.example']");
  }

  private static String token(String audience) {
    return KEY.sign(
        "{\"x5t#S256\":\"invented\",\"x5t\":\"invented\",\"kid\":\"SIGNING_KEY\",\"alg\":\"RS256\"}",
"""
        {"user_tz":"Europe/Berlin","sub":"ann","user_locale":"en","sidle":480,"user.tenant.name":"idcs-invented",
         "iss":"https://identity.oraclecloud.example/","user_tenantname":"idcs-invented","client_id":"invented","sub_type":"user",
         "scope":"orders","client_tenantname":"idcs-invented","exp":LATER,"iat":NOW,"tok_type":"AT","jti":"invented",
         "userAppRoles":["clerk"],"aud":["AUDIENCE"]}
"""
            .replace("AUDIENCE", audience));
  }
}
