package dev.jwtschemes.tck.issuers;

import static dev.jwtschemes.tck.issuers.Log.accepted;
import static dev.jwtschemes.tck.issuers.Log.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Azure AD B2C, two user flows with keys of their own. */
class EntraB2cTest {
  private static final SigningKey KEY = SigningKey.rsa();
  private static final SigningKey OTHER = SigningKey.rsa();

  @RegisterExtension
  @Order(1)
  static final IssuerHost host = host();

  @RegisterExtension
  @Order(2)
  static final EmbeddedApplication app = EmbeddedApplication.of(MeApplication.class);

  private static IssuerHost host() {
    IssuerHost host = IssuerHost.start();
    host.serve(
        "/contoso.onmicrosoft.com/discovery/v2.0/keys?p=b2c_1_signin",
"""
        {"keys":[{"kid":"flow1","nbf":1493763266,"use":"sig",%KEY%}]}
"""
            .replace("%KEY%", KEY.members()));
    host.serve(
        "/contoso.onmicrosoft.com/discovery/v2.0/keys?p=b2c_1_edit",
        "{\"keys\":[{\"kid\":\"flow2\",\"use\":\"sig\"," + OTHER.members() + "}]}");
    host.configure("entra-id.md", 4).replace("https://contoso.b2clogin.com", host.url(""));
    return host;
  }

  @Test
  void is_accepted_of_each_flow() {
    assertThat(accepted(app, token(KEY, "flow1"))).isEqualTo("99990000-aaaa [clerk, guest]");
    assertThat(accepted(app, token(OTHER, "flow2"))).isEqualTo("99990000-aaaa [clerk, guest]");
  }

  @Test
  void token_of_a_third_flow_is_refused() {
    assertRefused(
        app,
        token(OTHER, "flow3"),
        FailureReason.KEY_NOT_FOUND,
        "expected kid: ['flow1'], actual: 'flow3' with alg 'RS256'; expected kid: ['flow2'],"
            + " actual: 'flow3' with alg 'RS256'");
  }

  private static String token(SigningKey key, String kid) {
    return key.sign(
        "{\"alg\":\"RS256\",\"kid\":\"KID\",\"typ\":\"JWT\"}".replace("KID", kid),
"""
        {"iss":"https://contoso.b2clogin.com/0a1b2c3d-1111-2222-3333-444455556666/v2.0/","exp":LATER,"nbf":NOW,
         "aud":"77778888-aaaa-bbbb-cccc-ddddeeeeffff","sub":"99990000-aaaa","oid":"99990000-aaaa","tfp":"B2C_1_signin",
         "scp":"orders.read","azp":"12345678-aaaa","ver":"1.0","iat":NOW,"extension_Role":"clerk,guest"}
""");
  }
}
