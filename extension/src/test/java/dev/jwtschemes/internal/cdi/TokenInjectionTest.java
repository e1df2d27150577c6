package dev.jwtschemes.internal.cdi;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeRegistry;
import dev.jwtschemes.TokenValidator;
import dev.jwtschemes.ValidationResult;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.testkit.TestIssuer;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Qualifier;
import jakarta.inject.Singleton;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.security.Principal;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The beans for the token, the caller and the decision. */
class TokenInjectionTest {
  private static TestIssuer issuer;
  private Deployment deployment;
  private Service service;

  @Qualifier @JwtScheme("partner")
  @Retention(RetentionPolicy.RUNTIME)
  @interface Partner {}

  @Singleton
  public static class Service {
    @Inject JsonWebToken token;
    @Inject Principal principal;
    @Inject AuthenticationDecision decision;
    @Inject SchemeRegistry registry;

    @Inject
    @JwtScheme("staff")
    JsonWebToken staff;

    @Inject
    @JwtScheme("staff")
    Provider<JsonWebToken> provided;

    @Inject
    @JwtScheme("staff")
    Instance<TokenValidator> validators;

    @Inject @Partner JsonWebToken partner;
    @Inject @Partner TokenValidator partnerValidator;

    @Inject
    @JwtScheme("nobody")
    JsonWebToken unregistered;

    @Inject
    @JwtScheme("nobody")
    TokenValidator unregisteredValidator;
  }

  @BeforeAll
  static void startIssuer() {
    issuer = TestIssuer.start("https://staff.example");
  }

  @AfterAll
  static void stopIssuer() {
    issuer.close();
  }

  @BeforeEach
  void deploy() {
    deployment =
        Deployment.of(Service.class)
            .withScheme("staff")
            .with("jwt-schemes.staff.verify.publickey", issuer.publicKeyPem())
            .withScheme("partner")
            .with("jwt-schemes.default", "*")
            .start();
    service = deployment.get(Service.class);
  }

  @AfterEach
  void undeploy() {
    deployment.close();
  }

  @Test
  void token_is_that_of_the_caller() {
    bob()
        .pass(
            deployment,
            () -> {
              assertThat(service.token.getName()).isEqualTo("bob");
              assertThat(service.token.getIssuer()).isEqualTo("https://staff.example");
              assertThat(service.token.getGroups()).containsExactly("clerk");
              assertThat(service.token.getAudience()).containsExactly("staff-service");
              assertThat(service.token.<String>getClaim("upn")).isEqualTo("bob");
              assertThat(service.token.containsClaim("upn")).isTrue();
              assertThat(service.token.getRawToken()).startsWith("ey");
              assertThat(service.principal.getName()).isEqualTo("bob");
            });
  }

  @Test
  void token_of_the_scheme_is_that_of_the_caller_and_of_another_scheme_is_empty() {
    bob()
        .pass(
            deployment,
            () -> {
              assertThat(service.staff.getName()).isEqualTo("bob");
              assertThat(service.provided.get().getName()).isEqualTo("bob");
              assertIsEmpty(service.partner);
              assertIsEmpty(service.unregistered);
            });
  }

  @Test
  void token_is_empty_for_an_anonymous_caller() {
    StubRequest.anonymous()
        .pass(
            deployment,
            () -> {
              assertIsEmpty(service.token);
              assertIsEmpty(service.staff);
              assertThat(service.principal.getName()).isNull();
            });
  }

  @Test
  void token_is_empty_in_a_request_that_no_rule_was_applied_to() {
    RequestContextController context = deployment.get(RequestContextController.class);
    context.activate();
    try {
      assertIsEmpty(service.token);
      assertThat(service.principal.getName()).isNull();
      assertThat(service.decision.outcome()).isEqualTo(AuthenticationDecision.Outcome.OPEN);
      assertThat(service.decision.scheme()).isEmpty();
      assertThat(service.decision.candidates()).isEmpty();
      assertThat(service.decision.failure()).isEmpty();
      assertThat(service.decision.steps()).isEmpty();
    } finally {
      context.deactivate();
    }
  }

  @Test
  void token_outside_a_request_says_that_there_is_none() {
    assertThatThrownBy(service.token::getName).isInstanceOf(ContextNotActiveException.class);
  }

  @Test
  void caller_passes_where_no_request_scope_is_active() {
    Outcome outcome = bob().handle(deployment, "staff");
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Proceed.class,
            proceed -> assertThat(proceed.caller().orElseThrow().getName()).isEqualTo("bob"));
  }

  @Test
  void principal_is_whoever_the_server_knows_when_there_is_no_token() {
    new StubRequest(Optional.empty(), Optional.of(() -> "form-user"))
        .pass(
            deployment,
            () -> {
              assertThat(service.principal.getName()).isEqualTo("form-user");
              assertIsEmpty(service.token);
            });
  }

  @Test
  void decision_tells_of_the_request() {
    bob()
        .pass(
            deployment,
            () -> {
              assertThat(service.decision.outcome())
                  .isEqualTo(AuthenticationDecision.Outcome.AUTHENTICATED);
              assertThat(service.decision.scheme()).hasValue("staff");
              assertThat(service.decision.candidates())
                  .containsExactlyInAnyOrder("staff", "partner");
              assertThat(service.decision.failure()).isEmpty();
              assertThat(service.decision.steps()).isNotEmpty();
            },
            "staff",
            "partner");
  }

  @Test
  void one_request_does_not_see_the_other() {
    bob().pass(deployment, () -> assertThat(service.token.getName()).isEqualTo("bob"));
    StubRequest.anonymous().pass(deployment, () -> assertIsEmpty(service.token));
  }

  @Test
  void validator_checks_a_raw_token_outside_requests() {
    TokenValidator validator = service.validators.get();
    assertThat(validator.validate(issuer.token().upn("bob").audience("staff-service").compact()))
        .isInstanceOfSatisfying(
            ValidationResult.Valid.class,
            valid -> assertThat(valid.token().getName()).isEqualTo("bob"));
    assertRefused(validator, FailureReason.TOKEN_NOT_JWT, "not.a-token");
  }

  @Test
  void validator_of_an_own_qualifier_is_that_of_its_scheme() {
    String token = issuer.token().upn("bob").audience("partner-service").compact();
    assertRefused(service.partnerValidator, FailureReason.ISSUER_OF_OTHER_SCHEME, token);
  }

  @Test
  void validator_of_an_unregistered_scheme_says_so() {
    String token = issuer.token().upn("bob").compact();
    assertRefused(service.unregisteredValidator, FailureReason.SCHEME_NOT_REGISTERED, token);
  }

  @Test
  void registry_is_that_of_the_application() {
    assertThat(service.registry.names()).containsExactly("partner", "staff");
    service.registry.remove("staff");
    assertRefused(
        service.validators.get(),
        FailureReason.SCHEME_NOT_REGISTERED,
        issuer.token().upn("bob").audience("staff-service").compact());
  }

  @Test
  void validator_whose_keys_are_unreachable_says_when_to_try_again() {
    try (TestIssuer dark = TestIssuer.start("https://staff.example")) {
      dark.outage();
      service.registry.replace(
          SchemeDefinition.named("staff")
              .issuer("https://staff.example")
              .audiences("staff-service")
              .keyLocation(dark.jwksUrl())
              .build());
      assertThat(
              service
                  .validators
                  .get()
                  .validate(dark.token().upn("bob").audience("staff-service").compact()))
          .isInstanceOfSatisfying(
              ValidationResult.Unavailable.class,
              unavailable -> {
                assertThat(unavailable.failure().reason())
                    .isEqualTo(FailureReason.KEYS_UNAVAILABLE);
                assertThat(unavailable.retryAfter()).isBetween(ofSeconds(1), ofSeconds(60));
              });
    }
  }

  @Test
  void validator_of_unreachable_keys_rejects_what_needs_none() {
    try (TestIssuer dark = TestIssuer.start("https://staff.example")) {
      dark.outage();
      service.registry.replace(
          SchemeDefinition.named("staff")
              .issuer("https://staff.example")
              .audiences("staff-service")
              .keyLocation(dark.jwksUrl())
              .build());
      assertRefused(service.validators.get(), FailureReason.TOKEN_NOT_JWT, "x");
    }
  }

  private static StubRequest bob() {
    return StubRequest.with(
        issuer.token().upn("bob").groups("clerk").audience("staff-service").bearer());
  }

  private static void assertRefused(TokenValidator validator, FailureReason reason, String token) {
    assertThat(validator.validate(token))
        .isInstanceOfSatisfying(
            ValidationResult.Invalid.class,
            invalid -> assertThat(invalid.failure().reason()).isEqualTo(reason));
  }

  private static void assertIsEmpty(JsonWebToken token) {
    assertThat(token.getName()).isNull();
    assertThat(token.getIssuer()).isNull();
    assertThat(token.getSubject()).isNull();
    assertThat(token.getTokenID()).isNull();
    assertThat(token.getRawToken()).isNull();
    assertThat(token.getAudience()).isNull();
    assertThat(token.getGroups()).isNull();
    assertThat(token.getClaimNames()).isNull();
    assertThat(token.<Object>getClaim("upn")).isNull();
    assertThat(token.containsClaim("upn")).isFalse();
    assertThat(token.claim("upn")).isEmpty();
  }
}
