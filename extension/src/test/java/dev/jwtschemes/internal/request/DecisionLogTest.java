package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.AuthenticationDecision.Outcome;
import dev.jwtschemes.AuthenticationDecision.Stage;
import dev.jwtschemes.AuthenticationDecision.Step;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.authenticate.Authentication;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.internal.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionLogTest {
  private static final Failure EXPIRED = Literal.failure(FailureReason.TOKEN_EXPIRED, "since noon");
  private static final Optional<Authentication.Choice> STAFF =
      Optional.of(new Authentication.Choice("staff", Literal.text("it is the only candidate")));

  private static final DecisionId ID = new DecisionId(() -> Middle.ID);

  private final DecisionLog decision = new DecisionLog(ID, Optional.empty());

  @Test
  void begins_as_anonymous_with_nothing_found() {
    assertThat(decision.snapshot())
        .isEqualTo(
            new DecisionLog.Snapshot(
                ID,
                Optional.empty(),
                Outcome.ANONYMOUS,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                List.of()));
  }

  @Test
  void keeps_steps_in_their_order() {
    decision.step(Stage.RULE, Literal.text("open"));
    decision.step(Stage.EXTRACT, Literal.text("no token"));
    assertThat(decision.steps())
        .containsExactly(new Step(Stage.RULE, "open"), new Step(Stage.EXTRACT, "no token"));
  }

  @Test
  void says_why_the_request_ends_by_the_id_of_the_reason_and_the_detail() {
    decision.step(Stage.VALIDATE, EXPIRED);
    assertThat(decision.steps())
        .containsExactly(new Step(Stage.VALIDATE, "token-expired: since noon"));
  }

  @Test
  void says_itself_what_its_copy_says() {
    change();
    assertThat(decision.outcome()).isEqualTo(Outcome.CHALLENGED);
    assertThat(decision.scheme()).contains("staff");
    assertThat(decision.candidates()).containsExactly("staff");
    assertThat(decision.failure()).contains(EXPIRED);
    assertThat(decision.snapshot())
        .isEqualTo(
            new DecisionLog.Snapshot(
                ID,
                Optional.empty(),
                Outcome.CHALLENGED,
                Optional.of("staff"),
                Set.of("staff"),
                Optional.of(EXPIRED),
                List.of(new Step(Stage.RULE, "open"))));
  }

  @Test
  void leaves_a_copy_as_it_was() {
    AuthenticationDecision before = decision.snapshot();
    List<Step> steps = decision.steps();
    change();
    assertThat(before).isEqualTo(new DecisionLog(ID, Optional.empty()).snapshot());
    assertThat(steps).isEmpty();
  }

  @Test
  void notes_scheme_and_result_of_an_accepted_token() {
    decision.chosen(new Authentication.Accepted(STAFF, caller(), Optional.empty()));
    assertThat(decision.scheme()).contains("staff");
    assertThat(decision.steps())
        .containsExactly(
            new Step(Stage.SELECT, "staff: it is the only candidate"),
            new Step(Stage.VALIDATE, "signature and claims are good"));
  }

  @Test
  void notes_why_an_accepted_token_has_no_groups() {
    decision.chosen(
        new Authentication.Accepted(
            STAFF, caller(), Optional.of(Text.of("no groups: ").said("groups is not\na list"))));
    assertThat(decision.steps())
        .contains(new Step(Stage.VALIDATE, "no groups: groups is not?a list"));
  }

  @Test
  void notes_only_the_choice_of_a_rejected_token() {
    decision.chosen(
        new Authentication.Refused(STAFF, Optional.of("staff"), Stage.VALIDATE, EXPIRED));
    assertThat(decision.scheme()).contains("staff");
    assertThat(decision.failure()).isEmpty();
    assertThat(decision.steps())
        .containsExactly(new Step(Stage.SELECT, "staff: it is the only candidate"));
  }

  @Test
  void notes_the_only_scheme_in_question_when_none_was_chosen() {
    decision.chosen(
        new Authentication.Refused(Optional.empty(), Optional.of("staff"), Stage.SELECT, EXPIRED));
    assertThat(decision.scheme()).contains("staff");
    assertThat(decision.steps()).isEmpty();
  }

  @Test
  void notes_no_scheme_when_several_were_in_question() {
    decision.chosen(
        new Authentication.Refused(Optional.empty(), Optional.empty(), Stage.SELECT, EXPIRED));
    assertThat(decision.scheme()).isEmpty();
  }

  @Test
  void notes_the_choice_for_an_unchecked_token() {
    decision.chosen(new Authentication.Unchecked(STAFF, EXPIRED, Duration.ofSeconds(3)));
    assertThat(decision.scheme()).contains("staff");
    assertThat(decision.steps())
        .containsExactly(new Step(Stage.SELECT, "staff: it is the only candidate"));
  }

  private void change() {
    decision.step(Stage.RULE, Literal.text("open"));
    decision.candidates(Set.of("staff"));
    decision.choose("staff");
    decision.fail(EXPIRED);
    decision.end(Outcome.CHALLENGED);
  }

  private static Caller caller() {
    return Middle.started().caller(Middle.STAFF.token());
  }
}
