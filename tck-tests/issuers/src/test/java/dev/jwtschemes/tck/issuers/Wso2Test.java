package dev.jwtschemes.tck.issuers;

import static dev.jwtschemes.tck.issuers.Log.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** WSO2 Identity Server. */
class Wso2Test {
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
        "/oauth2/jwks",
"""
        {"keys":[{%KEY%,"use":"sig","kid":"invented_RS256","alg":"RS256","x5t#S256":"invented","x5c":["MIIDinvented"]}]}
"""
            .replace("%KEY%", KEY.members()));
    host.with("verify.issuer", "https://wso2.acme.example:9443/oauth2/token")
        .with("verify.publickey.location", host.url("/oauth2/jwks"))
        .with("verify.audiences", "invented-client")
        .with("groups.path", "groups");
    return host;
  }

  @Test
  void is_accepted() {
    String token =
        KEY.sign(
            "{\"x5t\":\"invented\",\"kid\":\"invented_RS256\",\"typ\":\"at+jwt\",\"alg\":\"RS256\"}",
"""
        {"sub":"99990000-aaaa","aut":"APPLICATION_USER","iss":"https://wso2.acme.example:9443/oauth2/token",
         "groups":["Internal/everyone","clerk"],"client_id":"invented-client","aud":"invented-client","nbf":NOW,
         "azp":"invented-client","org_id":"invented","scope":"openid","exp":LATER,"org_name":"Super","iat":NOW,"jti":"invented"}
""");
    assertThat(accepted(app, token)).isEqualTo("99990000-aaaa [Internal/everyone, clerk]");
  }

  /** The token type of a new application. */
  @Test
  void opaque_token_is_refused() {
    assertThat(Log.during(() -> app.get("api/me", "1ab2c3d4-aaaa-bbbb-cccc-ddddeeeeffff")))
        .map(line -> line.replaceFirst(" \\[[A-Za-z0-9_-]+]$", ""))
        .contains(
            Log.line(
                FailureReason.TOKEN_NOT_JWT,
                "it has 1 parts instead of 3 (signed) or 5 (encrypted)"));
  }
}
