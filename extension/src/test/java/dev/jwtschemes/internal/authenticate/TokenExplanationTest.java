package dev.jwtschemes.internal.authenticate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.authenticate.Explanation.Result;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.logged.LoggedLines;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenExplanationTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  private final TestIssuer staff = issuer("https://staff.example");
  private final TestIssuer partner = issuer("https://partner.example");
  private final Schemes schemes = schemes();

  @AfterEach
  void stop() {
    staff.close();
    partner.close();
  }

  @Test
  void a_valid_token_passes_every_check() {
    Explanation explanation = explain(staff.token().audience("orders"), "staff", "partner");
    assertThat(explanation.choice().map(choice -> choice.scheme() + ": " + choice.why()))
        .contains("staff: its issuer is the token's");
    assertThat(explanation.firstFailure()).isEmpty();
    assertThat(explanation.schemes()).hasSize(1);
    assertThat(explanation.schemes().get(0).scheme()).isEqualTo("staff");
    assertThat(explanation.schemes().get(0).checks())
        .isNotEmpty()
        .allSatisfy(check -> assertThat(check.result()).isEqualTo(Result.PASSED));
  }

  @Test
  void all_failing_checks_are_there_and_not_only_the_first() {
    Instant old = CLOCK.instant().minusSeconds(3600);
    TokenBuilder token =
        staff.token().audience("billing").issuedAt(old).expires(old.plusSeconds(60));
    assertThat(failed(explain(token, "staff")))
        .containsExactly("aud audience-mismatch", "exp token-expired");
  }

  @Test
  void a_token_that_no_candidate_accepts_is_checked_by_each_of_them() {
    TokenBuilder token = staff.token().issuer("https://other.example").audience("billing");
    Explanation explanation = explain(token, "staff", "partner");
    assertThat(explanation.choice()).isEmpty();
    assertThat(explanation.refusal().map(Failure::reason))
        .contains(FailureReason.ISSUER_NOT_REGISTERED);
    assertThat(explanation.firstFailure()).isEqualTo(explanation.refusal());
    assertThat(explanation.schemes().stream().map(Explanation.OfScheme::scheme))
        .containsExactly("staff", "partner");
    assertThat(explanation.schemes().get(0).firstFailure().map(Failure::reason))
        .contains(FailureReason.ISSUER_NOT_REGISTERED);
  }

  @Test
  void a_caller_without_a_role_of_the_resource_is_forbidden_for_the_reason_of_a_request() {
    Explanation explanation =
        explainFor(Set.of("clerk"), staff.token().audience("orders").groups("guest"));
    assertThat(explanation.sentence())
        .isEqualTo(
            "Forbidden: role-missing, expected one of the groups: [clerk], actual: ['guest']."
                + " The token is accepted by scheme staff.");
    assertThat(explanation.failure().map(Failure::reason)).contains(FailureReason.ROLE_MISSING);
    assertThat(explanation.firstFailure()).isEmpty();
  }

  @Test
  void a_caller_with_one_of_the_roles_is_accepted() {
    TokenBuilder token = staff.token().audience("orders").groups("guest", "clerk");
    for (Set<String> roles : List.of(Set.of("clerk", "boss"), Set.<String>of())) {
      Explanation explanation = explainFor(roles, token);
      assertThat(explanation.sentence()).isEqualTo("Accepted by scheme staff.");
      assertThat(explanation.failure()).isEmpty();
    }
  }

  @Test
  void roles_of_a_rejected_token_are_not_reached() {
    Explanation explanation =
        explainFor(Set.of("clerk"), staff.token().audience("billing").groups("guest"));
    assertThat(explanation.forbidden()).isEmpty();
    assertThat(explanation.sentence())
        .startsWith("Rejected by scheme staff: audience-mismatch, expected aud: [orders]");
  }

  @Test
  void without_a_resource_roles_are_not_checked() {
    assertThat(explain(staff.token().audience("orders").groups("guest"), "staff").sentence())
        .isEqualTo("Accepted by scheme staff. Roles are not checked here.");
  }

  @Test
  void what_can_not_be_read_has_no_checks() {
    Explanation explanation =
        TokenExplanation.explain("opaque", schemes.candidates(Set.of("staff")), schemes);
    assertThat(explanation.firstFailure().map(Failure::reason))
        .contains(FailureReason.TOKEN_NOT_JWT);
    assertThat(explanation.schemes()).isEmpty();
  }

  @Test
  void nothing_is_fetched_or_logged_because_of_a_token() {
    try (LoggedLines logged = LoggedLines.of("dev.jwtschemes")) {
      for (int i = 0; i < 100; i++) {
        Explanation explanation = explain(partner.token().kid("k" + i), "partner");
        assertThat(explanation.firstFailure().map(Failure::detail))
            .contains("the keys are not known yet, and an explanation fetches none");
      }
      assertThat(partner.fetches()).isZero();
      assertThat(logged.lines()).isEmpty();
    }
  }

  @Test
  void values_of_the_token_are_cut_and_cleaned() {
    TokenBuilder token =
        staff.token().audience("a\u202e\n" + "b".repeat(10_000)).issuer("https://staff.example");
    assertThat(failed(explain(token, "staff"))).containsExactly("aud audience-mismatch");
    assertThat(explain(token, "staff").firstFailure().map(Failure::detail))
        .contains("expected aud: [orders], actual: ['a??" + "b".repeat(197) + "...']");
  }

  @Test
  void not_more_than_ten_schemes_check_what_none_was_chosen_for() {
    LiveRegistry registry = new LiveRegistry(CLOCK);
    List<SchemeDefinition> many = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < 30; i++) {
      names.add("s" + i);
      many.add(
          SchemeDefinition.named("s" + i)
              .issuer("https://" + i + ".example")
              .key(staff.jwksJson())
              .build());
    }
    registry.start(many, Optional.empty());
    Schemes current = registry.current();
    assertThat(
            TokenExplanation.explain(staff.token().compact(), current.candidates(names), current)
                .schemes())
        .hasSize(10);
  }

  private Explanation explain(TokenBuilder token, String... candidates) {
    return TokenExplanation.explain(
        token.compact(), schemes.candidates(new LinkedHashSet<>(List.of(candidates))), schemes);
  }

  private Explanation explainFor(Set<String> roles, TokenBuilder token) {
    return TokenExplanation.explain(
        token.compact(), schemes.candidates(Set.of("staff")), schemes, Optional.of(roles));
  }

  private static List<String> failed(Explanation explanation) {
    return explanation.schemes().get(0).checks().stream()
        .filter(check -> check.result() == Result.FAILED)
        .map(check -> check.name() + " " + check.failure().orElseThrow().reason().id())
        .toList();
  }

  private Schemes schemes() {
    LiveRegistry registry = new LiveRegistry(CLOCK);
    registry.start(
        List.of(
            SchemeDefinition.named("staff")
                .issuer("https://staff.example")
                .audiences("orders")
                .key(staff.jwksJson())
                .build(),
            SchemeDefinition.named("partner")
                .issuer("https://partner.example")
                .keyLocation(partner.jwksUrl())
                .build()),
        Optional.empty());
    return registry.current();
  }

  private static TestIssuer issuer(String name) {
    TestIssuer issuer = TestIssuer.start(name);
    issuer.clock(CLOCK);
    return issuer;
  }
}
