package dev.jwtschemes.tck.issuers;

import static dev.jwtschemes.tck.issuers.Log.accepted;
import static dev.jwtschemes.tck.issuers.Log.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Microsoft Entra ID, access tokens of version 2. */
class EntraV2Test {
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
        "/0a1b2c3d-1111-2222-3333-444455556666/v2.0/.well-known/openid-configuration",
"""
        {"token_endpoint":"%HOST%/0a1b2c3d-1111-2222-3333-444455556666/oauth2/v2.0/token","jwks_uri":"%HOST%/0a1b2c3d-1111-2222-3333-444455556666/discovery/v2.0/keys",
         "issuer":"%HOST%/0a1b2c3d-1111-2222-3333-444455556666/v2.0","tenant_region_scope":"EU"}
"""
            .replace("%HOST%", host.url("")));
    host.serve(
        "/0a1b2c3d-1111-2222-3333-444455556666/discovery/v2.0/keys",
"""
        {"keys":[{"use":"sig","kid":"Q-invented1","x5t":"Q-invented1",%KEY%,"x5c":["MIIC/TCCinvented"],
         "issuer":"%HOST%/0a1b2c3d-1111-2222-3333-444455556666/v2.0"}]}
"""
            .replace("%HOST%", host.url(""))
            .replace("%KEY%", KEY.members()));
    host.configure("entra-id.md", 1).replace("https://login.microsoftonline.com", host.url(""));
    return host;
  }

  @Test
  void is_accepted() {
    assertThat(accepted(app, token("77778888-aaaa-bbbb-cccc-ddddeeeeffff")))
        .isEqualTo("ann@contoso.example [Orders.Read, clerk]");
  }

  /** What a client gets that asks for User.Read instead of a scope of the application. */
  @Test
  void token_for_microsoft_graph_is_refused() {
    assertRefused(
        app,
        token("00000003-0000-0000-c000-000000000000"),
        FailureReason.AUDIENCE_MISMATCH,
        "expected aud: [77778888-aaaa-bbbb-cccc-ddddeeeeffff], actual:"
            + " ['00000003-0000-0000-c000-000000000000']");
  }

  private static String token(String audience) {
    return KEY.sign(
        "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"Q-invented1\"}",
"""
        {"aud":"AUDIENCE","iss":"%HOST%/0a1b2c3d-1111-2222-3333-444455556666/v2.0",
         "iat":NOW,"nbf":NOW,"exp":LATER,"aio":"invented","azp":"12345678-aaaa-bbbb-cccc-ddddeeeeffff","azpacr":"1",
         "name":"Ann","oid":"99990000-aaaa-bbbb-cccc-ddddeeeeffff","preferred_username":"ann@contoso.example",
         "rh":"0.invented","roles":["clerk"],"scp":"Orders.Read","sub":"pairwise-invented",
         "tid":"0a1b2c3d-1111-2222-3333-444455556666","uti":"invented","ver":"2.0"}
"""
            .replace("%HOST%", host.url(""))
            .replace("AUDIENCE", audience));
  }
}
