package dev.jwtschemes.tck.issuers;

import static dev.jwtschemes.tck.issuers.Log.accepted;
import static dev.jwtschemes.tck.issuers.Log.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Auth0, whose issuer ends with a slash, with roles in a claim that is a URL. */
class Auth0Test {
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
        {"issuer":"%HOST%/","token_endpoint":"%HOST%/oauth/token","jwks_uri":"%HOST%/.well-known/jwks.json"}
"""
            .replace("%HOST%", host.url("")));
    host.serve(
        "/.well-known/jwks.json",
"""
        {"keys":[{%KEY%,"use":"sig","kid":"invented1","x5t":"invented","x5c":["MIIDinvented"],"alg":"RS256"}]}
"""
            .replace("%KEY%", KEY.members()));
    host.configure("auth0.md", 1).replace("https://acme.eu.auth0.com", host.url(""));
    return host;
  }

  @Test
  void is_accepted() {
    assertThat(accepted(app, token(host.url("/")))).isEqualTo("auth0|invented [clerk]");
  }

  @Test
  void token_whose_issuer_lacks_the_slash_is_refused() {
    assertRefused(
        app,
        token(host.url("")),
        FailureReason.ISSUER_NOT_REGISTERED,
        "expected iss: ["
            + host.url("/")
            + "], actual: '"
            + host.url("")
            + "'; they differ only in case, a trailing slash or the protocol");
  }

  private static String token(String issuer) {
    return KEY.sign(
        "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"invented1\"}",
"""
        {"https://acme.example/roles":["clerk"],"iss":"ISSUER","sub":"auth0|invented",
         "aud":["https://orders.acme.example","https://acme.eu.auth0.example/userinfo"],"iat":NOW,"exp":LATER,
         "scope":"openid profile","azp":"invented","permissions":["read:orders"]}
"""
            .replace("ISSUER", issuer));
  }
}
