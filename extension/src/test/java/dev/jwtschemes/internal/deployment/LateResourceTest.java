package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.adapter.rest.ResourceScan;
import dev.jwtschemes.internal.deployment.Deployment.Plan;
import dev.jwtschemes.internal.deployment.report.ServiceState;
import dev.jwtschemes.internal.deployment.usage.Usages;
import dev.jwtschemes.logged.LoggedLines;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Resources that CDI does not show, so that JAX-RS brings them when the application runs. */
class LateResourceTest {
  private static final String LINE =
      "JWTS-201 dev.jwtschemes.internal.deployment.LateResourceTest$Late#get: A resource requires a scheme that isn't registered; it answers 500 ('stafff'; registered: [staff], did you mean 'staff'?). Correct the name, register the scheme, or announce it with SchemeSetup.expect.";

  @Path("late")
  @JwtScheme("stafff")
  public static class Late {
    @GET
    public String get() {
      return "";
    }
  }

  @Path("later")
  @JwtScheme("partner")
  public static class Later {
    @GET
    public String get() {
      return "";
    }
  }

  @Test
  void is_reported_when_it_arrives() {
    try (Deployment deployment = application().start()) {
      arrive(deployment);
      assertThat(deployment.log())
          .containsExactly("WARNING JWT Schemes found 1 problem:\n  " + LINE);
      assertThat(closed(deployment)).isEmpty();
    }
  }

  @Test
  void those_that_arrive_together_are_one_report() {
    try (Deployment deployment = application().start()) {
      Usages found = new Usages();
      ResourceScan.collect(Late.class, found);
      ResourceScan.collect(Later.class, found);
      deployment.get(LateArrivals.class).arrived(found.resources());
      assertThat(deployment.log()).hasSize(1);
      assertThat(deployment.findings()).hasSize(2);
    }
  }

  @Test
  void is_reported_once_however_often_it_arrives() {
    try (Deployment deployment = application().start()) {
      arrive(deployment);
      arrive(deployment);
      assertThat(deployment.findings()).containsExactly(LINE);
    }
  }

  @Test
  void blocks_the_application_in_fail_mode() {
    try (Deployment deployment = application().with("jwt-schemes.validation", "fail").start()) {
      assertThat(closed(deployment)).isEmpty();
      arrive(deployment);
      assertThat(closed(deployment)).hasValue("deployment report: JWTS-201");
      assertThat(deployment.log())
          .containsExactly(
              "SEVERE JWT Schemes found 1 problem, which stops the deployment:\n  " + LINE,
              "SEVERE jwt-schemes.validation=fail: the application answers 503 to every request until this is fixed");
    }
  }

  @Test
  void blocks_the_application_also_if_the_log_fails() {
    try (Deployment deployment = application().with("jwt-schemes.validation", "fail").start()) {
      Runnable fail =
          () -> {
            throw new InternalError("the log is full");
          };
      try (LoggedLines log = LoggedLines.of("dev.jwtschemes", fail)) {
        assertThatThrownBy(() -> arrive(deployment)).isInstanceOf(InternalError.class);
        assertThat(log.lines()).hasSize(1);
      }
      assertThat(closed(deployment)).hasValue("deployment report: JWTS-201");
    }
  }

  @Test
  void is_passed_over_in_silence_when_validation_is_off() {
    try (Deployment deployment = application().with("jwt-schemes.validation", "off").start()) {
      arrive(deployment);
      assertThat(closed(deployment)).isEmpty();
      assertThat(deployment.log()).isEmpty();
    }
  }

  @Test
  void is_no_news_when_cdi_has_shown_it() {
    try (Deployment deployment = Deployment.of(Late.class).withScheme("staff").start()) {
      assertThat(deployment.findings()).containsExactly(LINE);
      arrive(deployment);
      assertThat(deployment.findings()).containsExactly(LINE);
    }
  }

  private static Plan application() {
    return Deployment.of().withScheme("staff");
  }

  private static void arrive(Deployment deployment) {
    Usages found = new Usages();
    ResourceScan.collect(Late.class, found);
    LateArrivals validator = deployment.get(LateArrivals.class);
    validator.arrived(found.resources());
  }

  private static Optional<String> closed(Deployment deployment) {
    return deployment.get(ServiceState.class).closed().map(Object::toString);
  }
}
