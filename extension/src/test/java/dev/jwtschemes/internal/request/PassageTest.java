package dev.jwtschemes.internal.request;

import static dev.jwtschemes.internal.request.Middle.STAFF;
import static dev.jwtschemes.internal.request.Middle.authenticated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.AuthenticationDecision.Stage;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.event.RequestReceived;
import dev.jwtschemes.event.TokenValidated;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.request.EventPublisher.ObserverFailed;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.internal.token.BearerToken;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** One request: what was decided so far, and what observers make of it. */
class PassageTest {
  private final Middle middle = Middle.started();
  private final Observed application = middle.application;
  private final Sent request = Sent.get().header("X-Token", "first").header("X-Token", "second");

  @Test
  void a_sole_candidate_is_the_scheme_from_the_start() {
    assertThat(passage("staff").decision().scheme()).contains("staff");
    assertThat(passage("staff").decision().candidates()).containsExactly("staff");
  }

  @Test
  void no_scheme_is_chosen_yet_among_two() {
    assertThat(passage("staff", "partner").decision().scheme()).isEmpty();
    assertThat(passage("staff", "partner").decision().candidates())
        .containsExactly("staff", "partner");
  }

  @Test
  void makes_no_event_without_an_observer() {
    Optional<RequestReceived> fired =
        passage("staff")
            .fire(
                RequestReceived.class,
                context -> {
                  throw new AssertionError("made");
                });
    assertThat(fired).isEmpty();
  }

  @Test
  void an_event_shows_the_request_and_the_decision_so_far() {
    application.onAll();
    Passage passage = passage("staff", "partner");
    passage.decision().step(Stage.RULE, Literal.text("authenticated"));
    passage.announce();
    passage.decision().step(Stage.EXTRACT, Literal.text("no token"));
    RequestReceived event = application.the(RequestReceived.class);
    assertThat(event.httpMethod()).isEqualTo("GET");
    assertThat(event.path()).isEqualTo("/orders");
    assertThat(event.scheme()).isEmpty();
    assertThat(event.schemes()).containsExactly("staff", "partner");
    assertThat(event.decision().steps())
        .containsExactly(new AuthenticationDecision.Step(Stage.RULE, "authenticated"));
  }

  @Test
  void an_event_after_the_choice_shows_the_scheme() {
    application.onAll();
    Passage passage = passage("staff", "partner");
    passage.decision().choose("staff");
    passage.validated(caller());
    assertThat(application.the(TokenValidated.class).scheme()).contains("staff");
  }

  @Test
  void brings_nothing_without_an_observer() {
    assertThat(passage("staff").announce()).isEmpty();
  }

  @Test
  void brings_nothing_when_an_observer_only_looks() {
    received(event -> assertThat(event.header("x-token")).contains("first"));
    assertThat(passage("staff").announce()).isEmpty();
    assertThat(application.seen())
        .containsExactly("RequestReceived of staff among [staff]: ANONYMOUS");
  }

  @Test
  void shows_no_header_that_was_not_sent() {
    received(event -> assertThat(event.header("Authorization")).isEmpty());
    assertThat(passage("staff").announce()).isEmpty();
  }

  @Test
  void brings_an_observers_token_to_every_candidate() {
    received(event -> event.useToken("abc"));
    Passage passage = passage("staff", "partner");
    assertThat(passage.announce()).contains(brought("abc", "staff", "partner"));
    assertThat(steps(passage)).containsExactly("OBSERVER an observer brought a token");
  }

  @Test
  void has_the_token_ignored() {
    received(RequestReceived::ignoreToken);
    Passage passage = passage("staff");
    assertThat(passage.announce()).contains(new Extraction.Nothing(FailureReason.NO_TOKEN));
    assertThat(steps(passage)).containsExactly("OBSERVER an observer had the token ignored");
  }

  @Test
  void the_last_of_two_observers_wins() {
    received(
        event -> {
          event.ignoreToken();
          event.useToken("abc");
          event.useToken("def");
        });
    Passage passage = passage("staff");
    assertThat(passage.announce()).contains(brought("def", "staff"));
    assertThat(steps(passage))
        .containsExactly(
            "OBSERVER an observer had the token ignored",
            "OBSERVER an observer brought a token",
            "OBSERVER an observer brought a token");
  }

  @Test
  void ignores_what_an_observer_brought_before() {
    received(
        event -> {
          event.useToken("abc");
          event.ignoreToken();
        });
    assertThat(passage("staff").announce())
        .contains(new Extraction.Nothing(FailureReason.NO_TOKEN));
  }

  @Test
  void fails_when_an_observer_brings_null() {
    received(event -> event.useToken(nothing()));
    assertThatThrownBy(() -> passage("staff").announce()).isInstanceOf(ObserverFailed.class);
  }

  @Test
  void a_forward_is_not_announced_again() {
    application.onAll();
    passage("staff").announce();
    assertThat(forwarded("partner").announce()).isEmpty();
    assertThat(application.seen()).hasSize(1);
  }

  @Test
  void a_forward_has_the_token_that_was_brought_and_its_own_candidates() {
    received(event -> event.useToken("abc"));
    passage("staff").announce();
    assertThat(forwarded("partner").announce()).contains(brought("abc", "partner"));
  }

  @Test
  void a_forward_ignores_the_token_too() {
    received(RequestReceived::ignoreToken);
    passage("staff").announce();
    assertThat(forwarded("partner").announce())
        .contains(new Extraction.Nothing(FailureReason.NO_TOKEN));
  }

  @Test
  void confirms_the_caller_without_an_observer() {
    Caller caller = caller();
    assertThat(passage("staff").validated(caller)).isEqualTo(new Passage.Confirmed(caller));
  }

  @Test
  void confirms_the_caller_when_an_observer_only_looks() {
    application.onAll();
    Caller caller = caller();
    Passage passage = passage("staff");
    assertThat(passage.validated(caller)).isEqualTo(new Passage.Confirmed(caller));
    assertThat(steps(passage)).isEmpty();
  }

  @Test
  void shows_claims_but_no_token_to_observers() {
    application.onAll();
    passage("staff").validated(caller());
    TokenValidated event = application.the(TokenValidated.class);
    assertThat(event.token().getName()).isEqualTo("alice@example.com");
    assertThat(event.token().getRawToken()).isNull();
    assertThat(event.token().getClaimNames()).contains("upn").doesNotContain("raw_token");
  }

  @Test
  void a_rejection_is_a_failure_with_the_observers_text() {
    validated(event -> event.reject("left the company"));
    Passage passage = passage("staff");
    assertThat(passage.validated(caller())).isEqualTo(rejected("left the company"));
    assertThat(steps(passage)).containsExactly("OBSERVER the token was rejected");
  }

  @Test
  void the_text_of_the_last_rejection_counts() {
    validated(
        event -> {
          event.reject("left the company");
          event.reject("is blocked");
        });
    assertThat(passage("staff").validated(caller())).isEqualTo(rejected("is blocked"));
  }

  @Test
  void a_rejection_without_text_rejects() {
    validated(event -> event.reject(""));
    assertThat(passage("staff").validated(caller())).isEqualTo(rejected(""));
  }

  /** As of {@code reject(exception.getMessage())}. */
  @Test
  void a_rejection_with_null_rejects() {
    validated(event -> event.reject(nothing()));
    assertThat(passage("staff").validated(caller())).isEqualTo(rejected("no text was given"));
  }

  @Test
  void a_rejections_text_forges_no_line() {
    validated(event -> event.reject("left\n401 \u202eforged"));
    assertThat(passage("staff").validated(caller())).isEqualTo(rejected("left?401 ?forged"));
  }

  @Test
  void a_rejection_outweighs_added_groups() {
    validated(
        event -> {
          event.addGroups("clerk");
          event.reject("left the company");
        });
    assertThat(passage("staff").validated(caller())).isEqualTo(rejected("left the company"));
  }

  @Test
  void adds_groups_to_those_of_the_token() {
    validated(event -> event.addGroups("clerk", "boss"));
    Passage passage = passage("staff");
    Caller confirmed = confirmed(passage.validated(caller()));
    assertThat(confirmed.getGroups()).containsExactlyInAnyOrder("guest", "clerk", "boss");
    assertThat(steps(passage)).containsExactly("OBSERVER groups added: ['clerk', 'boss']");
  }

  @Test
  void a_caller_with_added_groups_has_the_raw_claim_and_token_as_before() {
    validated(event -> event.addGroups("clerk"));
    Caller caller = caller();
    Caller confirmed = confirmed(passage("staff").validated(caller));
    assertThat(confirmed.<Set<String>>getClaim("groups")).containsExactly("guest");
    assertThat(confirmed.getRawToken()).isEqualTo(caller.getRawToken());
    assertThat(confirmed.scheme()).isEqualTo("staff");
  }

  @Test
  void a_forward_keeps_the_groups_and_does_not_ask_again() {
    validated(event -> event.addGroups("clerk"));
    Caller caller = caller();
    passage("staff").validated(caller);
    Passage forward = forwarded("staff", "partner");
    assertThat(confirmed(forward.validated(caller)).getGroups())
        .containsExactlyInAnyOrder("guest", "clerk");
    assertThat(application.seen()).hasSize(1);
  }

  @Test
  void a_forward_stays_rejected_and_does_not_ask_again() {
    validated(event -> event.reject("left the company"));
    Caller caller = caller();
    passage("staff").validated(caller);
    assertThat(forwarded("staff", "partner").validated(caller))
        .isEqualTo(rejected("left the company"));
    assertThat(application.seen()).hasSize(1);
  }

  @Test
  void a_forward_with_another_token_is_another_caller() {
    validated(event -> event.addGroups("clerk"));
    passage("staff").validated(caller());
    validated(event -> event.reject("unknown"));
    assertThat(forwarded("staff").validated(caller())).isEqualTo(rejected("unknown"));
  }

  @Test
  void a_forward_to_another_scheme_is_another_caller() {
    validated(event -> event.addGroups("clerk"));
    Caller caller = caller();
    passage("staff").validated(caller);
    validated(event -> event.reject("unknown"));
    assertThat(forwarded("partner").validated(new Caller("partner", caller)))
        .isEqualTo(rejected("unknown"));
  }

  private void received(Consumer<RequestReceived> observer) {
    application.on(RequestReceived.class, observer);
  }

  private void validated(Consumer<TokenValidated> observer) {
    application.on(TokenValidated.class, observer);
  }

  private Passage passage(String... candidates) {
    return passage(request, candidates);
  }

  private Passage forwarded(String... candidates) {
    return passage(request.forwarded(), candidates);
  }

  private Passage passage(Sent sent, String... candidates) {
    return middle.passage(sent, authenticated(candidates));
  }

  private Caller caller() {
    return middle.caller(STAFF.token().groups("guest"));
  }

  private static List<String> steps(Passage passage) {
    return passage.decision().steps().stream()
        .map(step -> step.stage() + " " + step.text())
        .toList();
  }

  private static Extraction brought(String token, String... schemes) {
    return new Extraction.Found(
        new BearerToken(token),
        new LinkedHashSet<>(List.of(schemes)),
        Literal.text("an observer's useToken"));
  }

  private static Passage.AfterValidation rejected(String detail) {
    return new Passage.Rejected(Literal.failure(FailureReason.REJECTED_BY_APPLICATION, detail));
  }

  private static Caller confirmed(Passage.AfterValidation after) {
    return ((Passage.Confirmed) after).caller();
  }

  /** What applications that aren't null-marked may pass. */
  @SuppressWarnings("NullAway")
  private static String nothing() {
    return null;
  }
}
