package dev.jwtschemes.tck.issuers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** AWS Application Load Balancer, whose header can't be accepted. */
class AwsLoadBalancerTest {
  private static final SigningKey KEY = SigningKey.p256();

  @RegisterExtension
  @Order(1)
  static final IssuerHost host = host();

  @RegisterExtension
  @Order(2)
  static final EmbeddedApplication app = EmbeddedApplication.of(MeApplication.class);

  private static IssuerHost host() {
    IssuerHost host = IssuerHost.start();
    host.serve(
        "/invented-kid",
"""
        {%KEY%,"kid":"invented-kid"}
"""
            .replace("%KEY%", KEY.members()));
    host.with("verify.issuer", "https://idp.acme.example")
        .with("verify.publickey.location", host.url("/invented-kid"))
        .with("verify.audiences", "orders")
        .with("token.header", "X-Amzn-Oidc-Data");
    return host;
  }

  /**
   * It pads base64url, which RFC 7515 section 2 forbids, and its key is at an address made of the
   * token's kid, from which nothing is fetched.
   */
  @Test
  void padded_token_is_refused() {
    String[] parts =
        KEY.sign(
                "{\"typ\":\"JWT\",\"kid\":\"invented-kid\",\"alg\":\"ES256\",\"iss\":\"https://idp.acme.example\"}",
"""
        {"sub":"99990000-aaaa","email":"ann@acme.example","exp":LATER,"iss":"https://idp.acme.example"}
""")
            .split("\\.");
    String padded = String.join(".", List.of(pad(parts[0]), pad(parts[1]), pad(parts[2])));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(app.uri("api/me")).header("X-Amzn-Oidc-Data", padded);
    assertThat(Log.during(() -> assertThat(app.send(request).statusCode()).isEqualTo(401)))
        .map(line -> line.replaceFirst(" \\[[A-Za-z0-9_-]+]$", ""))
        .contains(
            Log.line(
                FailureReason.TOKEN_NOT_JWT,
                "part 2 is not base64url without padding (RFC 7515 section 2)"));
    assertThat(host.requests()).isEmpty();
  }

  private static String pad(String part) {
    return part + "=".repeat((4 - part.length() % 4) % 4);
  }
}
