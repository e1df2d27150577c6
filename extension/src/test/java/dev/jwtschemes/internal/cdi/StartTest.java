package dev.jwtschemes.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeRegistry;
import dev.jwtschemes.SchemeSetup;
import dev.jwtschemes.TokenValidator;
import dev.jwtschemes.ValidationResult;
import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.deployment.LateArrivals;
import dev.jwtschemes.internal.deployment.report.ServiceState;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.request.RequestPipeline;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.testkit.TestIssuer;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No request passes before the start is complete, or after it has failed. */
class StartTest {
  private static final Outcome REFUSED =
      new Outcome.Refuse(503, List.of(), Optional.empty(), Optional.empty());

  @Singleton
  public static class Asking {
    private final List<Outcome> outcomes = new ArrayList<>();

    void early(@Observes SchemeSetup setup, Library parts) {
      parts.pipeline().unserved(StubRequest.anonymous()).ifPresent(outcomes::add);
    }
  }

  @Singleton
  public static class Failures {
    private final List<String> heard = new ArrayList<>();

    void failed(@Observes AuthenticationFailed event) {
      heard.add(event.failure().reason().id() + ": " + event.failure().detail());
    }
  }

  public static class Throwing {
    static ServiceState seen = new ServiceState();

    void schemes(@Observes SchemeSetup setup, Library parts) {
      seen = parts.service();
      setup.add(SchemeDefinition.named("partner").build());
    }
  }

  @Test
  void request_during_the_start_is_answered_503() {
    try (Deployment deployment = Deployment.of(Asking.class).withScheme("staff").start()) {
      assertThat(deployment.get(Asking.class).outcomes).containsExactly(REFUSED);
      assertThat(deployment.log())
          .contains(
              "WARNING 503 deployment-refused: 'GET' '/orders', no scheme chosen of []: the start of the application is not complete. The application has not started, or its start failed: correct what the report in the log names, and deploy again. Nothing is served before that. [id]");
    }
  }

  @Test
  void request_after_the_start_passes() {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      RequestPipeline pipeline = deployment.get(RequestPipeline.class);
      assertThat(pipeline.unserved(StubRequest.anonymous())).isEmpty();
      assertThat(StubRequest.anonymous().handle(deployment, "staff"))
          .isInstanceOf(Outcome.Proceed.class);
    }
  }

  @Test
  void observer_of_the_setup_that_throws_refuses_the_application_before_it_fails_the_start() {
    try (Deployment deployment = Deployment.of(Throwing.class).withScheme("staff").start()) {
      assertThat(deployment.refusal()).isPresent();
      assertThat(Throwing.seen.closed().map(Object::toString))
          .hasValue("the start failed with dev.jwtschemes.InvalidSchemeException");
      assertThat(deployment.log())
          .contains("SEVERE The start failed: the application answers 503 to every request");
    }
  }

  @Test
  void fatal_report_after_the_start_refuses_every_request_with_event_and_log_line() {
    try (Deployment deployment = Deployment.of(Failures.class).withScheme("staff").start()) {
      deployment
          .get(LateArrivals.class)
          .obstructed(List.of(new Finding(Problem.SERVICES_NOT_LOADED, Text.of("a.Api"))));
      assertThat(StubRequest.anonymous().handle(deployment, "staff")).isEqualTo(REFUSED);
      assertThat(deployment.get(Failures.class).heard)
          .containsExactly("deployment-refused: deployment report: JWTS-311");
      assertThat(FailureReason.DEPLOYMENT_REFUSED.error()).isEmpty();
    }
  }

  @Test
  void injected_validator_accepts_no_token_while_nothing_is_served() {
    try (TestIssuer issuer = TestIssuer.start("https://staff.example");
        Deployment deployment =
            Deployment.of(Failures.class)
                .with("jwt-schemes.staff.verify.issuer", issuer.issuer())
                .with("jwt-schemes.staff.verify.audiences", "orders")
                .with("jwt-schemes.staff.verify.publickey", issuer.publicKeyPem())
                .start()) {
      TokenValidator validator =
          deployment.get(TokenValidator.class, JwtScheme.Literal.of("staff"));
      String token = issuer.token().audience("orders").compact();
      assertThat(validator.validate(token)).isInstanceOf(ValidationResult.Valid.class);
      deployment.get(ServiceState.class).refuse(Text.of("why"));
      assertThat(validator.validate(token))
          .isInstanceOfSatisfying(
              ValidationResult.Unavailable.class,
              unavailable -> {
                assertThat(unavailable.failure().reason())
                    .isEqualTo(FailureReason.DEPLOYMENT_REFUSED);
                assertThat(unavailable.failure().detail()).isEqualTo("why");
              });
    }
  }

  @Test
  void look_ahead_finds_no_caller_while_nothing_is_served() {
    try (TestIssuer issuer = TestIssuer.start("https://staff.example");
        Deployment deployment =
            Deployment.of(Failures.class)
                .with("jwt-schemes.staff.verify.issuer", issuer.issuer())
                .with("jwt-schemes.staff.verify.audiences", "orders")
                .with("jwt-schemes.staff.verify.publickey", issuer.publicKeyPem())
                .start()) {
      RequestPipeline pipeline = deployment.get(RequestPipeline.class);
      AccessRule rule = AccessRule.authenticated(Set.of("staff"));
      StubRequest request =
          StubRequest.with("Bearer " + issuer.token().audience("orders").compact());
      assertThat(pipeline.lookAhead(request, rule)).isPresent();
      deployment.get(ServiceState.class).refuse(Text.of("why"));
      assertThat(pipeline.lookAhead(request, rule)).isEmpty();
      assertThat(deployment.get(Failures.class).heard).isEmpty();
    }
  }

  @Test
  void default_of_the_start_holds_at_run_time() {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      SchemeRegistry registry = deployment.get(SchemeRegistry.class);
      registry.add(
          SchemeDefinition.named("partner")
              .issuer("https://partner.example")
              .audiences("shop")
              .keyLocation("https://partner.example/keys")
              .build());
      assertThat(registry.defaultScheme()).hasValue("staff");
      registry.remove("staff");
      assertThat(registry.defaultScheme()).isEmpty();
    }
  }
}
