package dev.jwtschemes.testkit.guide;

import static dev.jwtschemes.FailureReason.NO_TOKEN;
import static dev.jwtschemes.FailureReason.TOKEN_EXPIRED;
import static dev.jwtschemes.testkit.assertj.JwtSchemesAssertions.assertThat;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.testkit.Issuer;
import dev.jwtschemes.testkit.JwtCaller;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import dev.jwtschemes.testkit.WithIssuers;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import dev.jwtschemes.testkit.app.OrdersApplication;
import dev.jwtschemes.testkit.event.ReceivedBuilder;
import dev.jwtschemes.testkit.event.TestEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** docs/how-to/testing.md. */
@WithIssuers(
    value = {"staff", "partner", "dark", "curve"},
    properties = "jwt-schemes.default=staff")
class KitGuideTest {
  @RegisterExtension
  static final EmbeddedApplication app = EmbeddedApplication.of(OrdersApplication.class);

  @Test
  void assertions(
      @JwtCaller(issuer = "staff", groups = "clerk") TokenBuilder clerk,
      @Issuer("dark") TestIssuer dark) {
    dark.outage();

    assertThat(app.get("api/orders", clerk)).isAccepted();
    assertThat(app.get("api/orders", clerk.expiredFor(ofMinutes(5))))
        .isChallengedBy("staff")
        .because(TOKEN_EXPIRED);
    assertThat(app.get("api/either")).isChallengedBy("staff", "partner").because(NO_TOKEN);
    assertThat(app.get("api/orders", clerk.without("groups"))).isForbidden();
    assertThat(app.get("api/dark", dark.token())).isUnavailable();
  }

  @Test
  void events(@JwtCaller(issuer = "staff", groups = "clerk") TokenBuilder clerk) {
    app.events().clear();
    app.get("api/orders", clerk.expiredFor(ofMinutes(5)));
    AuthenticationFailed event = app.events().await(AuthenticationFailed.class, "staff");
    assertThat(event.failure().reason()).isEqualTo(TOKEN_EXPIRED);
  }

  @Test
  void verbs() {
    ReceivedBuilder received = TestEvents.received().header("X-Token", "abc");
    new TokenFromHeader().on(received.build());
    assertThat(received.usedToken()).hasValue("abc");
  }
}
