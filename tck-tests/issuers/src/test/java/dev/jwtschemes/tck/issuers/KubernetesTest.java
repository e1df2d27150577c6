package dev.jwtschemes.tck.issuers;

import static dev.jwtschemes.tck.issuers.Log.accepted;
import static dev.jwtschemes.tck.issuers.Log.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Kubernetes, tokens of service accounts, with keys for clients with a token alone. */
class KubernetesTest {
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
        "/openid/v1/jwks",
"""
        {"keys":[{"use":"sig","kid":"invented1","alg":"RS256",%KEY%}]}
"""
            .replace("%KEY%", KEY.members()));
    host.configure("kubernetes.md", 1)
        .replace("https://kubernetes.default.svc", host.url(""))
        .replace(
            "/var/run/secrets/kubernetes.io/serviceaccount/token", file("invented.account.token\n"))
        .replace(
            "/var/run/secrets/kubernetes.io/serviceaccount/ca.crt",
            file(CertifiedKey.generate().pem()));
    return host;
  }

  private static String file(String content) {
    try {
      Path file = Files.createTempFile("serviceaccount", "");
      file.toFile().deleteOnExit();
      return Files.writeString(file, content).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void is_accepted_with_keys_that_the_token_of_the_account_was_sent_for() {
    assertThat(accepted(app, token("orders"))).isEqualTo("system:serviceaccount:shop:web []");
    assertThat(host.requests()).containsExactly("/openid/v1/jwks Bearer invented.account.token");
  }

  /** It is mounted into each pod, and would work for the cluster's own API. */
  @Test
  void token_for_the_api_server_is_refused() {
    assertRefused(
        app,
        token("https://kubernetes.default.svc.cluster.local"),
        FailureReason.AUDIENCE_MISMATCH,
        "expected aud: [orders], actual: ['https://kubernetes.default.svc.cluster.local']");
  }

  private static String token(String audience) {
    return KEY.sign(
        "{\"alg\":\"RS256\",\"kid\":\"invented1\"}",
"""
        {"aud":["AUDIENCE"],"exp":LATER,"iat":NOW,"nbf":NOW,"iss":"https://kubernetes.default.svc.cluster.local",
         "jti":"invented","kubernetes.io":{"namespace":"shop","node":{"name":"n1","uid":"u1"},"pod":{"name":"web-1","uid":"u2"},
         "serviceaccount":{"name":"web","uid":"u3"},"warnafter":NOW},"sub":"system:serviceaccount:shop:web"}
"""
            .replace("AUDIENCE", audience));
  }
}
