package dev.jwtschemes.internal.request;

import static dev.jwtschemes.internal.request.Middle.STAFF;
import static dev.jwtschemes.internal.request.Middle.authenticated;
import static dev.jwtschemes.internal.request.Middle.roles;
import static dev.jwtschemes.internal.request.Middle.scheme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.AuthenticationDecision.Stage;
import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.event.AccessForbidden;
import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.event.TokenValidated;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.request.EventPublisher.ObserverFailed;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.logged.LoggedLines;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The exits that reject a request: events, decision, response. */
class RefusalsTest {
  private static final Failure EXPIRED = Literal.failure(FailureReason.TOKEN_EXPIRED, "since noon");
  private static final Failure OUTAGE = Literal.failure(FailureReason.KEYS_UNAVAILABLE, "down");
  private static final Failure UNKNOWN =
      Literal.failure(FailureReason.SCHEME_NOT_REGISTERED, "'x' is not registered");
  private static final Outcome.Body GONE = new Outcome.Body("text/plain", "gone", false);

  private final LoggedLines logged = LoggedLines.of("dev.jwtschemes");
  private final Middle middle = Middle.started();
  private final Observed application = middle.application;
  private final Refusals refusals =
      new Refusals(
          new RefusalLog(() -> 0),
          new Settings(Settings.Validation.WARN, Settings.Unannotated.PERMIT));

  @AfterEach
  void stop() {
    logged.close();
  }

  @Test
  void without_a_token_the_caller_is_challenged_by_each_candidate() {
    application.onAll();
    Passage passage = passage("staff", "partner");
    assertThat(refusals.challenged(passage, FailureReason.NO_TOKEN, false))
        .isEqualTo(refuse(401, "Bearer realm=\"staff\"", "Bearer realm=\"partner\""));
    assertThat(application.seen())
        .containsExactly("CallerChallenged of none among [staff, partner]: CHALLENGED no-token");
    assertDecision(passage, AuthenticationDecision.Outcome.CHALLENGED, "no-token");
  }

  @Test
  void without_a_token_the_failure_names_the_candidates() {
    application.onAll();
    refusals.challenged(passage("staff", "partner"), FailureReason.OTHER_AUTH_SCHEME, false);
    CallerChallenged event = application.the(CallerChallenged.class);
    assertThat(event.failure())
        .isEqualTo(
            Literal.failure(
                FailureReason.OTHER_AUTH_SCHEME,
                "expected a token of [staff, partner]; looked in the Authorization header"
                    + " (absent)"));
    assertThat(event.challenges())
        .containsExactly("Bearer realm=\"staff\"", "Bearer realm=\"partner\"");
  }

  @Test
  void a_rejected_token_fails_before_the_caller_is_challenged() {
    application.onAll();
    Passage passage = passage("staff");
    assertThat(refusals.refused(passage, Stage.VALIDATE, EXPIRED))
        .isEqualTo(refuse(401, expired("staff")));
    assertThat(application.seen())
        .containsExactly(
            "AuthenticationFailed of staff among [staff]: CHALLENGED token-expired",
            "CallerChallenged of staff among [staff]: CHALLENGED token-expired");
    assertDecision(passage, AuthenticationDecision.Outcome.CHALLENGED, "token-expired");
  }

  @Test
  void events_of_a_rejected_token_show_why() {
    application.onAll();
    refusals.refused(passage("staff"), Stage.VALIDATE, EXPIRED);
    assertThat(application.the(AuthenticationFailed.class).failure()).isEqualTo(EXPIRED);
    assertThat(application.the(AuthenticationFailed.class).decision().steps())
        .containsExactly(
            new AuthenticationDecision.Step(Stage.VALIDATE, "token-expired: since noon"));
    assertThat(application.the(CallerChallenged.class).failure()).isEqualTo(EXPIRED);
    assertThat(application.the(CallerChallenged.class).challenges())
        .containsExactly(expired("staff"));
  }

  @Test
  void the_error_is_on_the_challenge_of_the_chosen_scheme() {
    Passage passage = passage("staff", "partner");
    passage.decision().choose("partner");
    assertThat(refusals.refused(passage, Stage.VALIDATE, EXPIRED))
        .isEqualTo(refuse(401, "Bearer realm=\"staff\"", expired("partner")));
  }

  @Test
  void the_error_is_on_every_challenge_when_no_scheme_was_chosen() {
    assertThat(refusals.refused(passage("staff", "partner"), Stage.SELECT, EXPIRED))
        .isEqualTo(refuse(401, expired("staff"), expired("partner")));
  }

  @Test
  void a_challenge_has_the_realm_of_its_scheme() {
    Passage passage =
        Middle.of(scheme("staff", STAFF).realm("Staff only"))
            .passage(Sent.get(), authenticated("staff"));
    assertThat(refusals.challenged(passage, FailureReason.NO_TOKEN, false))
        .isEqualTo(refuse(401, "Bearer realm=\"Staff only\""));
  }

  @Test
  void a_malformed_request_is_bad() {
    Failure several = Literal.failure(FailureReason.SEVERAL_TOKENS, "two");
    assertThat(refusals.refused(passage("staff"), Stage.EXTRACT, several))
        .isEqualTo(
            refuse(
                400,
                "Bearer realm=\"staff\", error=\"invalid_request\","
                    + " error_description=\"More than one credential was sent\""));
  }

  @Test
  void an_observer_answers_a_challenge_whose_headers_stay() {
    application.on(CallerChallenged.class, event -> event.respondWith(410, "text/plain", "gone"));
    assertThat(refusals.refused(passage("staff"), Stage.VALIDATE, EXPIRED))
        .isEqualTo(
            new Outcome.Refuse(
                410, List.of(expired("staff")), Optional.empty(), Optional.of(GONE)));
    assertThat(logged.lines()).singleElement().asString().startsWith("INFO 410 token-expired: ");
  }

  @Test
  void an_observers_answer_to_a_missing_token_is_sent() {
    application.on(
        CallerChallenged.class,
        event -> {
          event.respondWith(499, "text/html", "first");
          event.respondWith(410, "text/plain", "gone");
        });
    assertThat(refusals.challenged(passage("staff"), FailureReason.NO_TOKEN, false))
        .isEqualTo(
            new Outcome.Refuse(
                410, List.of("Bearer realm=\"staff\""), Optional.empty(), Optional.of(GONE)));
  }

  @Test
  void what_can_not_be_checked_may_be_tried_again_later() {
    application.onAll();
    Passage passage = passage("staff");
    assertThat(refusals.unchecked(passage, OUTAGE, Duration.ofSeconds(7)))
        .isEqualTo(
            new Outcome.Refuse(
                503, List.of(), Optional.of(Duration.ofSeconds(7)), Optional.empty()));
    assertThat(application.seen())
        .containsExactly(
            "AuthenticationFailed of staff among [staff]: UNAVAILABLE keys-unavailable");
    assertThat(application.the(AuthenticationFailed.class).failure()).isEqualTo(OUTAGE);
    assertDecision(passage, AuthenticationDecision.Outcome.UNAVAILABLE, "keys-unavailable");
    assertSteps(passage, "VALIDATE keys-unavailable: down");
  }

  @Test
  void a_wrong_configuration_is_the_services_fault() {
    application.onAll();
    Passage passage = passage("staff");
    assertThat(refusals.misconfigured(passage, UNKNOWN)).isEqualTo(refuse(500));
    assertThat(application.seen())
        .containsExactly(
            "AuthenticationFailed of staff among [staff]: MISCONFIGURED scheme-not-registered");
    assertThat(application.the(AuthenticationFailed.class).failure()).isEqualTo(UNKNOWN);
    assertDecision(passage, AuthenticationDecision.Outcome.MISCONFIGURED, "scheme-not-registered");
    assertSteps(passage, "RULE scheme-not-registered: 'x' is not registered");
  }

  @Test
  void a_throwing_observer_is_the_services_fault() {
    application.onAll();
    Passage passage = passage("staff");
    IllegalStateException thrown = new IllegalStateException("no database");
    assertThat(refusals.observerFailed(passage, new ObserverFailed(thrown))).isEqualTo(refuse(500));
    assertThat(application.seen())
        .containsExactly(
            "AuthenticationFailed of staff among [staff]: MISCONFIGURED observer-failed");
    assertThat(application.the(AuthenticationFailed.class).failure().cause()).contains(thrown);
    assertDecision(passage, AuthenticationDecision.Outcome.MISCONFIGURED, "observer-failed");
    assertSteps(passage, "OBSERVER observer-failed: threw java.lang.IllegalStateException");
  }

  @Test
  void a_second_throwing_observer_changes_nothing_and_is_kept() {
    throwing(AuthenticationFailed.class, "second");
    Passage passage = passage("staff");
    IllegalStateException thrown = new IllegalStateException("first");
    assertThat(refusals.observerFailed(passage, new ObserverFailed(thrown))).isEqualTo(refuse(500));
    assertThat(thrown.getSuppressed()).singleElement().isInstanceOf(ObserverFailed.class);
    assertThat(thrown.getSuppressed()[0]).hasRootCauseMessage("second");
    assertDecision(passage, AuthenticationDecision.Outcome.MISCONFIGURED, "observer-failed");
  }

  @Test
  void the_same_exception_twice_is_kept_once() {
    IllegalStateException thrown = new IllegalStateException("always");
    application.on(
        AuthenticationFailed.class,
        event -> {
          throw thrown;
        });
    assertThat(refusals.observerFailed(passage("staff"), new ObserverFailed(thrown)))
        .isEqualTo(refuse(500));
  }

  @Test
  void every_caller_is_denied() {
    application.onAll();
    Passage passage = middle.passage(Sent.get(), AccessRule.denied());
    assertThat(refusals.denied(passage)).isEqualTo(refuse(403));
    assertThat(application.seen())
        .containsExactly("AccessForbidden of none among []: FORBIDDEN denied");
    assertDecision(passage, AuthenticationDecision.Outcome.FORBIDDEN, "denied");
    assertSteps(passage, "AUTHORIZE denied: no caller may pass");
  }

  @Test
  void who_is_denied_without_a_look_at_the_token_is_unknown() {
    application.onAll();
    refusals.denied(middle.passage(Sent.with(STAFF.token()), AccessRule.denied()));
    AccessForbidden event = application.the(AccessForbidden.class);
    assertThat(event.token()).isEmpty();
    assertThat(event.requiredRoles()).isEmpty();
  }

  @Test
  void every_caller_is_denied_where_no_scheme_is_common() {
    Passage passage = middle.passage(Sent.get(), authenticated("staff"), authenticated("partner"));
    assertThat(refusals.denied(passage)).isEqualTo(refuse(403));
    assertSteps(passage, "AUTHORIZE denied: no scheme is common to [staff] and [partner]");
  }

  @Test
  void a_caller_that_the_server_rejects_is_forbidden() {
    application.onAll();
    Passage passage = passage("staff");
    assertThat(refusals.rejectedByServer(passage, caller())).isEqualTo(refuse(403));
    assertThat(application.seen())
        .containsExactly("AccessForbidden of staff among [staff]: FORBIDDEN denied");
    AccessForbidden event = application.the(AccessForbidden.class);
    assertThat(event.token().orElseThrow().getName()).isEqualTo("alice@example.com");
    assertThat(event.token().orElseThrow().getRawToken()).isNull();
    assertThat(event.requiredRoles()).isEmpty();
    assertDecision(passage, AuthenticationDecision.Outcome.FORBIDDEN, "denied");
    assertSteps(passage, "AUTHORIZE denied: the server rejected the container login");
  }

  @Test
  void a_caller_without_the_role_is_forbidden() {
    application.onAll();
    Passage passage = middle.passage(Sent.get(), roles("clerk", "staff"));
    assertThat(refusals.forbidden(passage, caller(), Set.of("clerk")))
        .isEqualTo(refuse(403, lacking("staff")));
    assertThat(application.seen())
        .containsExactly("AccessForbidden of staff among [staff]: FORBIDDEN role-missing");
    assertDecision(passage, AuthenticationDecision.Outcome.FORBIDDEN, "role-missing");
    assertSteps(
        passage, "AUTHORIZE role-missing: expected one of the groups: [clerk], actual: ['gu?est']");
  }

  @Test
  void a_forbidden_callers_event_has_claims_and_roles_but_no_token() {
    application.onAll();
    refusals.forbidden(
        middle.passage(Sent.get(), roles("clerk", "staff")), caller(), Set.of("clerk"));
    AccessForbidden event = application.the(AccessForbidden.class);
    assertThat(event.token().orElseThrow().getName()).isEqualTo("alice@example.com");
    assertThat(event.token().orElseThrow().getRawToken()).isNull();
    assertThat(event.requiredRoles()).containsExactly("clerk");
  }

  @Test
  void only_the_callers_scheme_challenges_a_forbidden_caller() {
    Passage passage = middle.passage(Sent.get(), roles("clerk", "staff", "partner"));
    passage.decision().choose("partner");
    assertThat(refusals.forbidden(passage, caller(), Set.of("clerk")))
        .isEqualTo(refuse(403, lacking("partner")));
  }

  @Test
  void an_observer_answers_a_forbidden_caller() {
    application.on(AccessForbidden.class, event -> event.respondWith(410, "text/plain", "gone"));
    assertThat(
            refusals.forbidden(
                middle.passage(Sent.get(), roles("clerk", "staff")), caller(), Set.of("clerk")))
        .isEqualTo(
            new Outcome.Refuse(
                410, List.of(lacking("staff")), Optional.empty(), Optional.of(GONE)));
  }

  @Test
  void an_error_page_that_is_rejected_too_fires_nothing_again() {
    application.onAll();
    Sent request = Sent.get();
    for (Sent each : List.of(request, request.forwarded())) {
      Passage passage = middle.passage(each, authenticated("staff"));
      assertThat(refusals.refused(passage, Stage.VALIDATE, EXPIRED))
          .isEqualTo(refuse(401, expired("staff")));
    }
    assertThat(application.seen())
        .containsExactly(
            "AuthenticationFailed of staff among [staff]: CHALLENGED token-expired",
            "CallerChallenged of staff among [staff]: CHALLENGED token-expired");
  }

  @Test
  void an_error_page_that_is_forbidden_too_fires_nothing_again() {
    application.onAll();
    Sent request = Sent.get();
    refusals.denied(middle.passage(request, AccessRule.denied()));
    refusals.denied(middle.passage(request.forwarded(), AccessRule.denied()));
    assertThat(application.seen())
        .containsExactly("AccessForbidden of none among []: FORBIDDEN denied");
  }

  @Test
  void an_observer_that_throws_at_a_failure_is_not_asked_again() {
    throwing(AuthenticationFailed.class, "no database");
    assertThat(middle.send(STAFF.token().expiredFor(Duration.ofHours(1)))).isEqualTo(refuse(500));
    assertThat(application.seen())
        .containsExactly(
            "begin", "AuthenticationFailed of staff among [staff]: CHALLENGED token-expired");
    assertThat(application.decision().failure().map(Failure::reason))
        .contains(FailureReason.OBSERVER_FAILED);
  }

  @Test
  void two_throwing_observers_are_one_failure() {
    throwing(TokenValidated.class, "first");
    throwing(AuthenticationFailed.class, "second");
    assertThat(middle.send(STAFF.token())).isEqualTo(refuse(500));
    assertThat(application.seen())
        .containsExactly(
            "begin",
            "TokenValidated of staff among [staff]: AUTHENTICATED",
            "AuthenticationFailed of staff among [staff]: MISCONFIGURED observer-failed");
    assertThat(application.decision().failure().orElseThrow().cause().orElseThrow())
        .hasMessage("first");
  }

  @Test
  void each_exit_is_one_line_in_the_log() {
    refusals.challenged(passage("staff"), FailureReason.NO_TOKEN, false);
    refusals.refused(passage("staff"), Stage.VALIDATE, EXPIRED);
    refusals.unchecked(passage("staff"), OUTAGE, Duration.ofSeconds(7));
    refusals.misconfigured(passage("staff"), UNKNOWN);
    refusals.observerFailed(passage("staff"), new ObserverFailed(new IllegalStateException()));
    refusals.denied(passage("staff"));
    refusals.rejectedByServer(passage("staff"), caller());
    refusals.forbidden(passage("staff"), caller(), Set.of("clerk"));
    assertThat(logged.lines().stream().map(line -> line.substring(0, line.indexOf(':'))))
        .containsExactly(
            "INFO 401 no-token",
            "INFO 401 token-expired",
            "WARNING 503 keys-unavailable",
            "WARNING 500 scheme-not-registered",
            "WARNING 500 observer-failed",
            "INFO 403 denied",
            "INFO 403 denied",
            "INFO 403 role-missing");
  }

  private <E extends JwtSchemeEvent> void throwing(Class<E> kind, String message) {
    application.on(
        kind,
        event -> {
          throw new IllegalStateException(message);
        });
  }

  private Passage passage(String... candidates) {
    return middle.passage(Sent.get(), authenticated(candidates));
  }

  private Caller caller() {
    return middle.caller(STAFF.token().groups("gu\nest"));
  }

  private static void assertDecision(
      Passage passage, AuthenticationDecision.Outcome outcome, String reason) {
    assertThat(passage.decision().outcome()).isEqualTo(outcome);
    assertThat(passage.decision().failure().map(failure -> failure.reason().id())).contains(reason);
  }

  private static void assertSteps(Passage passage, String... steps) {
    assertThat(passage.decision().steps().stream().map(step -> step.stage() + " " + step.text()))
        .containsExactly(steps);
  }

  private static Outcome refuse(int status, String... challenges) {
    return new Outcome.Refuse(status, List.of(challenges), Optional.empty(), Optional.empty());
  }

  private static String expired(String realm) {
    return "Bearer realm=\""
        + realm
        + "\", error=\"invalid_token\", error_description=\"The token has expired\"";
  }

  private static String lacking(String realm) {
    return "Bearer realm=\""
        + realm
        + "\", error=\"insufficient_scope\","
        + " error_description=\"The caller lacks a required role\"";
  }
}
