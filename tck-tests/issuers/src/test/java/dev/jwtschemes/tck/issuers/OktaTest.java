package dev.jwtschemes.tck.issuers;

import static dev.jwtschemes.tck.issuers.Log.accepted;
import static dev.jwtschemes.tck.issuers.Log.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Okta, a custom authorization server, by its OAuth metadata. */
class OktaTest {
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
        "/.well-known/oauth-authorization-server/oauth2/default",
"""
        {"issuer":"%HOST%/oauth2/default","token_endpoint":"%HOST%/oauth2/default/v1/token",
         "jwks_uri":"%HOST%/oauth2/default/v1/keys"}
"""
            .replace("%HOST%", host.url("")));
    host.serve(
        "/oauth2/default/v1/keys",
"""
        {"keys":[{"alg":"RS256","kid":"invented1","use":"sig",%KEY%}]}
"""
            .replace("%KEY%", KEY.members()));
    host.configure("okta.md", 1).replace("https://acme.okta.com", host.url(""));
    return host;
  }

  @Test
  void is_accepted() {
    assertThat(accepted(app, token(host.url("/oauth2/default"))))
        .isEqualTo("ann@acme.example [Everyone, clerk]");
  }

  /** It is for Okta's own API, and can't be checked by others. */
  @Test
  void token_of_the_organization_is_refused() {
    assertRefused(
        app,
        token(host.url("")),
        FailureReason.ISSUER_NOT_REGISTERED,
        "expected iss: [" + host.url("/oauth2/default") + "], actual: '" + host.url("") + "'");
  }

  private static String token(String issuer) {
    return KEY.sign(
        "{\"kid\":\"invented1\",\"alg\":\"RS256\"}",
"""
        {"ver":1,"jti":"AT.invented","iss":"ISSUER","aud":"api://default","iat":NOW,"exp":LATER,"cid":"0oainvented",
         "uid":"00uinvented","scp":["openid","orders"],"auth_time":NOW,"sub":"ann@acme.example","groups":["Everyone","clerk"]}
"""
            .replace("ISSUER", issuer));
  }
}
