package dev.jwtschemes.sample;

import static dev.jwtschemes.FailureReason.DENIED;
import static dev.jwtschemes.FailureReason.NO_TOKEN;
import static dev.jwtschemes.FailureReason.SIGNATURE_INVALID;
import static dev.jwtschemes.testkit.assertj.JwtSchemesAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.event.TokenValidated;
import dev.jwtschemes.testkit.Issuers;
import dev.jwtschemes.testkit.JwtCaller;
import dev.jwtschemes.testkit.TokenBuilder;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class AccessTest {
  @Order(1)
  @RegisterExtension
  static final Issuers issuers = Issuers.of("staff", "partner").audience("two-issuers");

  @Order(2)
  @RegisterExtension
  static final EmbeddedApplication app = EmbeddedApplication.of(SampleApplication.class);

  @BeforeEach
  void forgetEvents() {
    app.events().clear();
  }

  @Test
  void either_scheme_opens_a_resource_that_names_both(
      @Clerk String staff, @JwtCaller(issuer = "partner", name = "pat") String partner) {
    assertThat(app.get("api/either", staff)).isAccepted();
    assertThat(app.get("api/either", partner)).isAccepted();
    assertThat(app.get("api/either")).isChallengedBy("staff", "partner").because(NO_TOKEN);
    assertThat(app.events().await(TokenValidated.class, "partner").token().getName())
        .isEqualTo("pat");
  }

  @Test
  void an_optional_token_must_be_valid(@Clerk TokenBuilder token) {
    assertThat(app.get("api/optional").body()).isEqualTo("anonymous");
    assertThat(app.get("api/optional", token).body()).isEqualTo("alice");
    assertThat(app.get("api/optional", token.signedByAnotherKey()))
        .isChallengedBy("staff")
        .because(SIGNATURE_INVALID);
  }

  @Test
  void no_caller_opens_a_denied_resource(@Clerk String token) {
    assertThat(app.get("api/denied", token)).isForbidden().because(DENIED);
    assertThat(app.get("api/open")).isAccepted();
  }
}
