package dev.jwtschemes.tck.inside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.AuthenticationDecision.Outcome;
import dev.jwtschemes.AuthenticationDecision.Stage;
import dev.jwtschemes.tck.inside.app.LongLived;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

/** The decision and the token of a request, as injection shows them. */
class CallerIT extends InsideTests {
  @Inject AuthenticationDecision decision;
  @Inject JsonWebToken token;
  @Inject LongLived longLived;

  @Test
  void decision_of_a_caller_names_its_scheme() {
    assertThat(seen("api/staff/x", text("alice"), inside -> inside.decision.outcome()))
        .isEqualTo("AUTHENTICATED");
    assertThat(seen("api/staff/x", text("alice"), inside -> inside.decision.scheme()))
        .isEqualTo("Optional[staff]");
    assertThat(seen("api/staff/x", text("alice"), inside -> inside.decision.failure()))
        .isEqualTo("Optional.empty");
  }

  @Test
  void decision_lists_candidates_in_the_order_of_the_resource() {
    assertThat(
            seen(
                "api/either/x", text("alice"), inside -> List.copyOf(inside.decision.candidates())))
        .isEqualTo("[partner, staff]");
  }

  @Test
  void decision_shows_its_steps_without_token_text() {
    String alice = text("alice");
    List<AuthenticationDecision.Step> steps = new CopyOnWriteArrayList<>();
    seen("api/staff/x", alice, inside -> steps.addAll(inside.decision.steps()));

    assertThat(steps)
        .extracting(AuthenticationDecision.Step::stage)
        .contains(Stage.RULE, Stage.EXTRACT, Stage.SELECT, Stage.VALIDATE);
    assertThat(steps)
        .noneMatch(step -> step.text().contains(alice.substring(alice.lastIndexOf('.') + 1)));
  }

  @Test
  void decision_is_open_where_all_are_admitted() {
    assertThat(seen("api/open/x", null, inside -> inside.decision.outcome())).isEqualTo("OPEN");
  }

  @Test
  void decision_is_anonymous_where_a_token_is_optional() {
    assertThat(seen("api/optional/x", null, inside -> inside.decision.outcome()))
        .isEqualTo("ANONYMOUS");
    assertThat(seen("api/optional/x", text("alice"), inside -> inside.decision.outcome()))
        .isEqualTo("AUTHENTICATED");
  }

  @Test
  void decisions_of_two_requests_have_two_ids() {
    String first = seen("api/staff/x", text("alice"), inside -> inside.decision.id());
    String second = seen("api/staff/x", text("alice"), inside -> inside.decision.id());

    assertThat(List.of(first, second)).allMatch(id -> id.matches("[a-z2-7]{12}"));
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void decision_is_the_same_for_all_beans_of_a_request() {
    assertThat(
            seen(
                "api/staff/x",
                text("alice"),
                inside -> inside.longLived.decisionId().equals(inside.decision.id())))
        .isEqualTo("true");
  }

  @Test
  void decision_of_the_tests_own_request_is_open() {
    assertThat(decision.outcome()).isEqualTo(Outcome.OPEN);
    assertThat(decision.scheme()).isEmpty();
    assertThat(decision.candidates()).isEmpty();
  }

  @Test
  void token_has_name_groups_and_claims() {
    assertThat(seen("api/staff/x", text("alice"), inside -> inside.token.getName()))
        .isEqualTo("alice");
    assertThat(seen("api/staff/x", text("alice"), inside -> inside.token.getGroups()))
        .isEqualTo("[clerk]");
    assertThat(seen("api/staff/x", text("alice"), inside -> inside.token.getAudience()))
        .isEqualTo("[staff]");
    assertThat(seen("api/staff/x", text("alice"), inside -> inside.token.getIssuer()))
        .isEqualTo(text("staff.issuer"));
    assertThat(
            seen("api/staff/x", text("alice"), inside -> inside.token.<String>getClaim("tenant")))
        .isEqualTo("acme");
  }

  @Test
  void token_has_its_raw_text() {
    assertThat(seen("api/staff/x", text("alice"), inside -> inside.token.getRawToken()))
        .isEqualTo(text("alice"));
  }

  @Test
  void token_of_each_scheme_is_there_for_its_callers_alone() {
    assertThat(seen("api/either/x", text("alice"), inside -> inside.staff.getName()))
        .isEqualTo("alice");
    assertThat(seen("api/either/x", text("alice"), inside -> inside.partner.getName()))
        .isEqualTo("null");
    assertThat(seen("api/either/x", text("bob"), inside -> inside.partner.getName()))
        .isEqualTo("bob");
    assertThat(seen("api/either/x", text("bob"), inside -> inside.staff.getName()))
        .isEqualTo("null");
  }

  @Test
  void token_is_empty_without_a_caller() {
    assertThat(seen("api/open/x", null, inside -> inside.token.getName())).isEqualTo("null");
    assertThat(seen("api/open/x", null, inside -> inside.token.getGroups())).isEqualTo("null");
    assertThat(seen("api/open/x", null, inside -> inside.token.getRawToken())).isEqualTo("null");
  }

  @Test
  void token_of_the_tests_own_request_is_empty() {
    assertThat(token.getName()).isNull();
    assertThat(longLived.caller()).isNull();
  }

  @Test
  void token_can_be_looked_up_later() {
    assertThat(seen("api/staff/x", text("alice"), inside -> inside.provider.get().getName()))
        .isEqualTo("alice");
  }

  @Test
  void principal_is_the_caller() {
    assertThat(seen("api/staff/x", text("alice"), inside -> inside.principal.getName()))
        .isEqualTo("alice");
  }

  @Test
  void claims_are_the_callers() {
    assertThat(seen("api/either/x", text("alice"), inside -> inside.groups.getValue()))
        .isEqualTo("[clerk]");
    assertThat(seen("api/either/x", text("alice"), inside -> inside.tenant.getValue()))
        .isEqualTo("Optional[acme]");
    assertThat(seen("api/either/x", text("bob"), inside -> inside.tenant.getValue()))
        .isEqualTo("Optional.empty");
  }

  @Test
  void a_bean_that_outlives_requests_sees_each_caller() {
    assertThat(seen("api/either/x", text("alice"), inside -> inside.longLived.caller()))
        .isEqualTo("alice");
    assertThat(seen("api/either/x", text("bob"), inside -> inside.longLived.caller()))
        .isEqualTo("bob");
    assertThat(seen("api/open/x", null, inside -> inside.longLived.caller())).isEqualTo("null");
  }

  @Test
  void callers_at_the_same_time_do_not_mix() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    CompletableFuture<String> alice = askAtOnce(both, text("alice"));
    CompletableFuture<String> bob = askAtOnce(both, text("bob"));

    assertThat(alice.get(30, TimeUnit.SECONDS)).isEqualTo("alice alice alice");
    assertThat(bob.get(30, TimeUnit.SECONDS)).isEqualTo("bob bob bob");
  }

  private CompletableFuture<String> askAtOnce(CyclicBarrier both, String compact) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    Thread client =
        new Thread(
            () -> {
              try {
                answer.complete(
                    seen(
                        "api/either/x",
                        compact,
                        inside -> {
                          String before = inside.token.getName();
                          meet(both);
                          String during = inside.longLived.caller();
                          meet(both);
                          return before + " " + during + " " + inside.principal.getName();
                        }));
              } catch (RuntimeException | AssertionError e) {
                answer.completeExceptionally(e);
              }
            });
    client.start();
    return answer;
  }

  private static void meet(CyclicBarrier both) {
    try {
      both.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
