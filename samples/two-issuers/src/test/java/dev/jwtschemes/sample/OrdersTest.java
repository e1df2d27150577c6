package dev.jwtschemes.sample;

import static dev.jwtschemes.FailureReason.ISSUER_OF_OTHER_SCHEME;
import static dev.jwtschemes.FailureReason.TOKEN_EXPIRED;
import static dev.jwtschemes.testkit.assertj.JwtSchemesAssertions.assertThat;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.testkit.Issuer;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import dev.jwtschemes.testkit.WithIssuers;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@WithIssuers({"staff", "partner"})
class OrdersTest {
  @RegisterExtension
  static final EmbeddedApplication app = EmbeddedApplication.of(SampleApplication.class);

  @Test
  void admits_only_clerks(@Clerk TokenBuilder clerk, @Issuer("partner") TestIssuer partner) {
    assertThat(app.get("api/orders", clerk)).isAccepted();
    assertThat(app.get("api/orders", clerk.without("groups"))).isForbidden();
    assertThat(app.get("api/orders", partner.token())).because(ISSUER_OF_OTHER_SCHEME);
    assertThat(app.get("api/orders", clerk.expiredFor(ofMinutes(5)))).because(TOKEN_EXPIRED);
    assertThat(app.events().await(AuthenticationFailed.class).path()).isEqualTo("/api/orders");
  }

  @Test
  void follows_its_issuer_through_rotation_and_outage(@Issuer("staff") TestIssuer staff) {
    staff.rotate();
    assertThat(app.get("api/whoami", staff.token())).isAccepted();
    staff.rotate();
    staff.outage();
    assertThat(app.get("api/whoami", staff.token())).isUnavailable();
  }
}
