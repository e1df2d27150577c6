package dev.jwtschemes.tck.issuers;

import static dev.jwtschemes.tck.issuers.Log.accepted;
import static dev.jwtschemes.tck.issuers.Log.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** GitHub Actions, tokens of workflows. */
class GitHubActionsTest {
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
        {"issuer":"%HOST%","jwks_uri":"%HOST%/.well-known/jwks",
         "subject_types_supported":["public","pairwise"],"id_token_signing_alg_values_supported":["RS256"]}
"""
            .replace("%HOST%", host.url("")));
    host.serve(
        "/.well-known/jwks",
"""
        {"keys":[{%KEY%,"alg":"RS256","kid":"invented-1","use":"sig","x5t":"invented","x5c":["MIIDinvented"]}]}
"""
            .replace("%KEY%", KEY.members()));
    host.configure("github-actions.md", 1)
        .replace("https://token.actions.githubusercontent.com", host.url(""));
    return host;
  }

  @Test
  void is_accepted() {
    assertThat(accepted(app, token("orders", "acme/orders")))
        .isEqualTo("repo:acme/orders:ref:refs/heads/main []");
  }

  @Test
  void workflow_of_another_owner_is_refused() {
    assertRefused(
        app,
        token("orders", "acme-evil/orders"),
        FailureReason.CLAIM_MISMATCH,
        "expected repository: [acme/*], actual: 'acme-evil/orders'");
  }

  /** The audience of a workflow that asks for none. */
  @Test
  void token_with_the_default_audience_is_refused() {
    assertRefused(
        app,
        token("https://github.com/acme", "acme/orders"),
        FailureReason.AUDIENCE_MISMATCH,
        "expected aud: [orders], actual: ['https://github.com/acme']");
  }

  private static String token(String audience, String repository) {
    return KEY.sign(
        "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"x5t\":\"invented\",\"kid\":\"invented-1\"}",
"""
        {"jti":"invented","sub":"repo:acme/orders:ref:refs/heads/main","aud":"AUDIENCE","ref":"refs/heads/main",
         "sha":"0123456789abcdef","repository":"REPOSITORY","repository_owner":"acme","run_id":"1","actor":"ann",
         "workflow":"deploy","event_name":"push","ref_type":"branch","runner_environment":"github-hosted",
         "iss":"%HOST%","nbf":NOW,"exp":LATER,"iat":NOW}
"""
            .replace("%HOST%", host.url(""))
            .replace("AUDIENCE", audience)
            .replace("REPOSITORY", repository));
  }
}
