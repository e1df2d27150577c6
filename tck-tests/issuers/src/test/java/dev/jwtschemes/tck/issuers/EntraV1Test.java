package dev.jwtschemes.tck.issuers;

import static dev.jwtschemes.tck.issuers.Log.accepted;
import static dev.jwtschemes.tck.issuers.Log.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Microsoft Entra ID, access tokens of version 1. */
class EntraV1Test {
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
        "/0a1b2c3d-1111-2222-3333-444455556666/.well-known/openid-configuration",
"""
        {"token_endpoint":"%HOST%/0a1b2c3d-1111-2222-3333-444455556666/oauth2/token","jwks_uri":"%HOST%/common/discovery/keys",
         "response_modes_supported":["query","fragment","form_post"],"issuer":"https://sts.windows.net/0a1b2c3d-1111-2222-3333-444455556666/",
         "tenant_region_scope":"EU","cloud_instance_name":"microsoftonline.com"}
"""
            .replace("%HOST%", host.url("")));
    host.serve(
        "/common/discovery/keys",
"""
        {"keys":[{"use":"sig","kid":"Q-invented1","x5t":"Q-invented1",%KEY%,"x5c":["MIIC/TCCinvented"],
         "cloud_instance_name":"microsoftonline.com","issuer":"https://sts.windows.net/{tenantid}/"}]}
"""
            .replace("%KEY%", KEY.members()));
    host.configure("entra-id.md", 2).replace("https://login.microsoftonline.com", host.url(""));
    return host;
  }

  @Test
  void is_accepted() {
    assertThat(
            accepted(app, token("https://sts.windows.net/0a1b2c3d-1111-2222-3333-444455556666/")))
        .isEqualTo("ann@contoso.example [clerk]");
  }

  /** The manifest of the application decides which version its tokens have. */
  @Test
  void token_of_version_2_is_refused() {
    assertRefused(
        app,
        token("https://login.microsoftonline.com/0a1b2c3d-1111-2222-3333-444455556666/v2.0"),
        FailureReason.ISSUER_NOT_REGISTERED,
        "expected iss: [https://sts.windows.net/0a1b2c3d-1111-2222-3333-444455556666/], actual:"
            + " 'https://login.microsoftonline.com/0a1b2c3d-1111-2222-3333-444455556666/v2.0'");
  }

  private static String token(String issuer) {
    return KEY.sign(
        "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"x5t\":\"Q-invented1\",\"kid\":\"Q-invented1\"}",
"""
        {"aud":"api://orders","iss":"ISSUER","iat":NOW,"nbf":NOW,"exp":LATER,"acr":"1",
         "aio":"invented","amr":["pwd"],"appid":"77778888-aaaa-bbbb-cccc-ddddeeeeffff","appidacr":"1",
         "oid":"99990000-aaaa-bbbb-cccc-ddddeeeeffff","rh":"0.invented","roles":["clerk"],"scp":"Orders.Read",
         "sub":"pairwise-invented","tid":"0a1b2c3d-1111-2222-3333-444455556666","unique_name":"ann@contoso.example",
         "upn":"ann@contoso.example","uti":"invented","ver":"1.0"}
"""
            .replace("ISSUER", issuer));
  }
}
