package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.deployment.Deployment.Plan;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

/** What {@code jwt-schemes.validation} makes of problems. */
class ValidationModeTest {
  private static final String HERE = "dev.jwtschemes.internal.deployment.ValidationModeTest$";
  private static final String UNREGISTERED =
      "JWTS-201 "
          + HERE
          + "Orders#list: A resource requires a scheme that isn't registered; it answers 500 ('partner'; registered: [staff]). Correct the name, register the scheme, or announce it with SchemeSetup.expect.";

  @Path("orders")
  public static class Orders {
    @GET
    @JwtScheme("partner")
    public String list() {
      return "";
    }
  }

  @Test
  void warn_is_the_default_and_deploys_with_a_warning() {
    try (Deployment deployment = one().start()) {
      assertThat(deployment.refusal()).isEmpty();
      assertThat(deployment.log())
          .containsExactly("WARNING JWT Schemes found 1 problem:\n  " + UNREGISTERED);
    }
  }

  @Test
  void fail_refuses_the_deployment_with_the_report() {
    try (Deployment deployment = one().with("jwt-schemes.validation", "fail").start()) {
      assertThat(deployment.refusal())
          .hasValue("JWT Schemes found 1 problem, which stops the deployment:\n  " + UNREGISTERED);
      assertThat(deployment.log())
          .containsExactly(
              "SEVERE JWT Schemes found 1 problem, which stops the deployment:\n  " + UNREGISTERED);
    }
  }

  @Test
  void off_deploys_and_logs_nothing() {
    try (Deployment deployment = one().with("jwt-schemes.validation", "off").start()) {
      assertThat(deployment.refusal()).isEmpty();
      assertThat(deployment.log()).isEmpty();
    }
  }

  @Test
  void off_still_refuses_what_is_always_fatal() {
    one()
        .with("jwt-schemes.validation", "off")
        .with("jwt-schemes.default", "nobody")
        .isRefusedFor(
            "JWTS-105 jwt-schemes.default: The default names no registered scheme ('nobody'; registered: [staff]). Set jwt-schemes.default to a registered scheme, or to *.");
  }

  @Test
  void fail_lets_information_pass() {
    Plan unused =
        Deployment.of(Orders.class)
            .withScheme("staff")
            .withScheme("partner")
            .with("jwt-schemes.validation", "fail");
    try (Deployment deployment = unused.start()) {
      assertThat(deployment.refusal()).isEmpty();
      assertThat(deployment.log())
          .containsExactly(
              "INFO JWT Schemes found 1 problem:\n  JWTS-290 scheme 'staff': No resource, observer or injection point that CDI shows names the scheme. Nothing, if the scheme is meant for later use or for resources without a scope.");
    }
  }

  @Test
  void all_problems_come_in_one_report_the_worst_first() {
    String report =
        """
        JWT Schemes found 6 problems, 3 of them stop the deployment:
          JWTS-101 scheme 'partner': A scheme has no keys to check signatures with. Set verify.publickey.location, verify.publickey or authority.
          JWTS-107 scheme 'partner': A scheme without an issuer is registered beside other schemes. Set verify.issuer: with several schemes the issuer decides which one checks a token.
          JWTS-109 jwt-schemes.unannotated: A configuration value can't be used ('open' is not one of permit, authenticated, deny or ignore). Correct the value.
          JWTS-121 scheme 'partner': A scheme does not check the audience. Set verify.audiences; otherwise a token meant for another service of the same issuer is accepted here.
          JWTS-122 jwt-schemes.partner.issuer: A configuration key is not known, and so has no effect ('issuer', did you mean 'verify.issuer'?). Correct or remove the key.
          JWTS-290 scheme 'staff': No resource, observer or injection point that CDI shows names the scheme. Nothing, if the scheme is meant for later use or for resources without a scope."""
            .stripIndent();
    Plan plan =
        Deployment.of(Orders.class)
            .withScheme("staff")
            .with("jwt-schemes.partner.issuer", "https://partner.example")
            .with("jwt-schemes.unannotated", "open");
    try (Deployment deployment = plan.start()) {
      assertThat(deployment.refusal()).hasValue(report);
      assertThat(deployment.log()).containsExactly("SEVERE " + report);
    }
  }

  @Test
  void one_of_several_problems_that_is_fatal_is_counted() {
    try (Deployment deployment = one().with("jwt-schemes.default", "nobody").start()) {
      assertThat(deployment.refusal().orElseThrow())
          .startsWith("JWT Schemes found 3 problems, 1 of them stops the deployment:\n");
    }
  }

  @Test
  void nothing_wrong_is_nothing_to_tell() {
    try (Deployment deployment = Deployment.of(Orders.class).withScheme("partner").start()) {
      assertThat(deployment.refusal()).isEmpty();
      assertThat(deployment.log()).isEmpty();
    }
  }

  @Test
  void mode_is_read_without_regard_to_case() {
    one().with("jwt-schemes.validation", "FAIL").isRefusedFor(UNREGISTERED);
  }

  private static Plan one() {
    return Deployment.of(Orders.class).withScheme("staff");
  }
}
