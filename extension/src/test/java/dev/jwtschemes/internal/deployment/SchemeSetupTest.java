package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeRegistry;
import dev.jwtschemes.SchemeSetup;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Schemes added in code when the application starts, and the second, final report. */
class SchemeSetupTest {
  private static final String HERE = "dev.jwtschemes.internal.deployment.SchemeSetupTest$";
  private static Consumer<SchemeSetup> steps = setup -> {};
  private static @Nullable SchemeSetup kept;

  @ApplicationScoped
  public static class Setup {
    void schemes(@Observes SchemeSetup setup) {
      kept = setup;
      steps.accept(setup);
    }
  }

  @Path("orders")
  public static class PartnerOrders {
    @GET
    @JwtScheme("partner")
    public String list() {
      return "";
    }
  }

  @Path("orders")
  public static class DefaultOrders {
    @GET
    @RolesAllowed("clerk")
    public String list() {
      return "";
    }
  }

  @AfterEach
  void forget() {
    steps = setup -> {};
    kept = null;
  }

  @Test
  void scheme_added_in_code_is_registered_and_no_problem() {
    steps = setup -> setup.add(complete("partner"));
    try (Deployment deployment = Deployment.of(Setup.class, PartnerOrders.class).start()) {
      assertThat(deployment.refusal()).isEmpty();
      assertThat(deployment.log()).isEmpty();
      assertThat(deployment.get(SchemeRegistry.class).names()).containsExactly("partner");
      assertThat(deployment.get(SchemeRegistry.class).defaultScheme()).hasValue("partner");
    }
  }

  @Test
  void what_is_still_missing_is_in_the_second_report() {
    steps = setup -> setup.add(complete("sales"));
    Deployment.of(Setup.class, PartnerOrders.class)
        .withScheme("staff")
        .with("jwt-schemes.default", "*")
        .startsWith(
            "JWTS-201 "
                + HERE
                + "PartnerOrders#list: A resource requires a scheme that isn't registered; it answers 500 ('partner'; registered: [sales, staff]). Correct the name, register the scheme, or announce it with SchemeSetup.expect.");
  }

  @Test
  void first_report_holds_what_code_cannot_mend_and_the_second_the_rest() {
    Deployment.Plan plan =
        Deployment.of(Setup.class, PartnerOrders.class)
            .withScheme("staff")
            .with("jwt-schemes.staff.verify.audiences", "");
    try (Deployment deployment = plan.start()) {
      assertThat(deployment.log())
          .containsExactly(
              "WARNING JWT Schemes found 1 problem:\n  JWTS-121 scheme 'staff': A scheme does not check the audience. Set verify.audiences; otherwise a token meant for another service of the same issuer is accepted here.",
              "WARNING JWT Schemes found 1 problem:\n  JWTS-201 "
                  + HERE
                  + "PartnerOrders#list: A resource requires a scheme that isn't registered; it answers 500 ('partner'; registered: [staff]). Correct the name, register the scheme, or announce it with SchemeSetup.expect.");
    }
  }

  @Test
  void second_report_stops_the_application_in_fail_mode() {
    Deployment.of(Setup.class, PartnerOrders.class)
        .withScheme("staff")
        .with("jwt-schemes.validation", "fail")
        .isRefusedFor(
            "JWTS-201 "
                + HERE
                + "PartnerOrders#list: A resource requires a scheme that isn't registered; it answers 500 ('partner'; registered: [staff]). Correct the name, register the scheme, or announce it with SchemeSetup.expect.");
  }

  @Test
  void expected_scheme_may_be_named_before_it_is_there() {
    steps = setup -> setup.expect("partner");
    Deployment.of(Setup.class, PartnerOrders.class)
        .withScheme("staff")
        .with("jwt-schemes.validation", "fail")
        .with("jwt-schemes.default", "staff")
        .startsWith();
  }

  @Test
  void expected_scheme_is_a_guess_at_what_was_meant() {
    steps = setup -> setup.expect("partners");
    Deployment.of(Setup.class, PartnerOrders.class)
        .withScheme("staff")
        .startsWith(
            "JWTS-201 "
                + HERE
                + "PartnerOrders#list: A resource requires a scheme that isn't registered; it answers 500 ('partner'; registered: [staff], did you mean 'partners'?). Correct the name, register the scheme, or announce it with SchemeSetup.expect.");
  }

  @Test
  void default_set_in_code_overrides_the_configured_one() {
    steps = setup -> setup.add(complete("partner")).defaultScheme("partner");
    Deployment.Plan plan =
        Deployment.of(Setup.class, DefaultOrders.class)
            .withScheme("staff")
            .with("jwt-schemes.default", "nobody");
    try (Deployment deployment = plan.start()) {
      assertThat(deployment.refusal()).isEmpty();
      assertThat(deployment.get(SchemeRegistry.class).defaultScheme()).hasValue("partner");
    }
  }

  @Test
  void default_set_in_code_must_be_registered_or_expected() {
    steps = setup -> setup.defaultScheme("partner");
    Deployment.of(Setup.class, DefaultOrders.class)
        .withScheme("staff")
        .isRefusedFor(
            "JWTS-105 jwt-schemes.default: The default names no registered scheme ('partner'; registered: [staff]). Set jwt-schemes.default to a registered scheme, or to *.",
            "JWTS-290 scheme 'staff': No resource, observer or injection point that CDI shows names the scheme. Nothing, if the scheme is meant for later use or for resources without a scope.");
  }

  @Test
  void definition_with_problems_is_refused_with_all_of_them() {
    steps =
        setup ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> setup.add(SchemeDefinition.named("partner").build()))
                .withMessage(
                    """
                    The scheme 'partner' can't be registered:
                    JWTS-101 scheme 'partner': A scheme has no keys to check signatures with. Set verify.publickey.location, verify.publickey or authority.
                    JWTS-107 scheme 'partner': A scheme without an issuer is registered beside other schemes. Set verify.issuer: with several schemes the issuer decides which one checks a token.""");
    try (Deployment deployment = Deployment.of(Setup.class).withScheme("staff").start()) {
      assertThat(deployment.refusal()).isEmpty();
      assertThat(deployment.get(SchemeRegistry.class).names()).containsExactly("staff");
    }
  }

  @Test
  void names_of_the_wrong_form_are_refused() {
    steps =
        setup -> {
          assertThatIllegalArgumentException()
              .isThrownBy(() -> setup.expect("Partner"))
              .withMessage("'Partner' is no scheme's name: it must match [a-z][a-z0-9-]*");
          assertThatIllegalArgumentException()
              .isThrownBy(() -> setup.defaultScheme(""))
              .withMessage("'' is no scheme's name: it must match [a-z][a-z0-9-]*");
        };
    Deployment.of(Setup.class).withScheme("staff").startsWith();
  }

  @Test
  void setup_is_over_after_the_event() {
    try (Deployment deployment = Deployment.of(Setup.class).withScheme("staff").start()) {
      deployment.started();
      SchemeSetup late = java.util.Objects.requireNonNull(kept);
      String over = "SchemeSetup is over; use SchemeRegistry";
      assertThatIllegalStateException()
          .isThrownBy(() -> late.add(complete("partner")))
          .withMessage(over);
      assertThatIllegalStateException().isThrownBy(() -> late.expect("a")).withMessage(over);
      assertThatIllegalStateException().isThrownBy(() -> late.defaultScheme("*")).withMessage(over);
    }
  }

  private static SchemeDefinition complete(String name) {
    return SchemeDefinition.named(name)
        .issuer("https://" + name + ".example")
        .audiences(name + "-service")
        .key(TestKeys.rsa().getPublic())
        .build();
  }
}
