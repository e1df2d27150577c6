package dev.jwtschemes.internal.request;

import static dev.jwtschemes.internal.request.Middle.PARTNER;
import static dev.jwtschemes.internal.request.Middle.STAFF;
import static dev.jwtschemes.internal.request.Middle.authenticated;
import static dev.jwtschemes.internal.request.Middle.open;
import static dev.jwtschemes.internal.request.Middle.optional;
import static dev.jwtschemes.internal.request.Middle.roles;
import static dev.jwtschemes.internal.request.Middle.scheme;
import static dev.jwtschemes.internal.request.Middle.unannotated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.event.AccessForbidden;
import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.event.RequestReceived;
import dev.jwtschemes.event.TokenValidated;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.scheme.Settings.Unannotated;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.logged.LoggedLines;
import dev.jwtschemes.testkit.TestIssuer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A request from stage to stage, without a server. */
class RequestPipelineTest {
  private final LoggedLines logged = LoggedLines.of("dev.jwtschemes");
  private final Middle middle = Middle.started();
  private final Observed application = middle.application;

  @AfterEach
  void stop() {
    logged.close();
  }

  @Test
  void observers_judge_a_known_token_at_each_request() {
    Deque<Consumer<TokenValidated>> verdicts =
        new ArrayDeque<>(
            List.of(event -> event.addGroups("boss"), event -> event.reject("no"), event -> {}));
    application.on(TokenValidated.class, event -> verdicts.remove().accept(event));
    String token = STAFF.token().groups("clerk").bearer();
    assertPassed(middle.handle(Sent.with(token), roles("boss", "staff")));
    assertThat(middle.handle(Sent.with(token), roles("clerk", "staff")))
        .isInstanceOf(Outcome.Refuse.class);
    assertPassed(middle.handle(Sent.with(token), roles("clerk", "staff")));
    assertThat(application.seen()).contains("caller alice@example.com [boss, clerk]");
    assertThat(application.seen()).endsWith("caller alice@example.com [clerk]");
    assertThat(middle.registry.tokens().counts().hits()).isEqualTo(2);
  }

  @Test
  void a_valid_token_passes_all_stages_in_their_order() {
    application.onAll();
    Outcome outcome =
        middle.handle(
            Sent.with(STAFF.token().groups("clerk")).to(Middle.target()),
            roles("clerk", "staff", "partner"));
    assertPassed(outcome);
    assertThat(application.seen())
        .containsExactly(
            "begin",
            "RequestReceived of none among [staff, partner]: ANONYMOUS",
            "TokenValidated of staff among [staff, partner]: AUTHENTICATED",
            "caller alice@example.com [clerk]",
            "admitted to list");
    assertThat(application.steps())
        .containsExactly(
            "RULE roles [clerk], candidates [staff, partner]",
            "EXTRACT a token in the Authorization header",
            "SELECT staff: its issuer is the token's",
            "VALIDATE signature and claims are good",
            "AUTHORIZE the caller may pass");
    assertThat(application.decision().outcome())
        .isEqualTo(AuthenticationDecision.Outcome.AUTHENTICATED);
    assertThat(application.decision().scheme()).contains("staff");
    assertThat(application.decision().failure()).isEmpty();
    assertThat(logged.lines()).isEmpty();
  }

  @Test
  void the_caller_has_the_token_and_its_scheme() {
    String compact = PARTNER.token().compact();
    Outcome.Proceed proceed =
        (Outcome.Proceed)
            middle.handle(Sent.with("Bearer " + compact), authenticated("staff", "partner"));
    assertThat(proceed.caller().orElseThrow().getRawToken()).isEqualTo(compact);
    assertThat(proceed.caller().orElseThrow().scheme()).isEqualTo("partner");
  }

  @Test
  void begins_with_the_servers_own_caller() {
    middle.handle(Sent.get().by(() -> "form-user"), open());
    assertThat(application.seen()).containsExactly("begin as form-user");
  }

  @Test
  void admits_to_the_matched_method_by_all_rules() {
    middle.handle(Sent.get().to(Middle.target()), open(), open());
    assertThat(application.admission().target()).isEqualTo(Middle.target());
    assertThat(application.admission().rules()).containsExactly(open(), open());
  }

  @Test
  void admits_a_servlet_to_no_method() {
    assertPassed(middle.send(STAFF.token()));
    assertThat(application.seen()).containsExactly("begin", "caller alice@example.com []");
  }

  @Test
  void admits_no_request_that_is_rejected() {
    assertRefused(401, middle.handle(Sent.get().to(Middle.target()), authenticated("staff")));
    assertRefused(403, middle.handle(Sent.get().to(Middle.target()), AccessRule.denied()));
    assertRefused(500, middle.handle(Sent.get().to(Middle.target()), authenticated("x")));
    assertRefused(
        403, middle.handle(Sent.with(STAFF.token()).to(Middle.target()), roles("clerk", "staff")));
    assertThat(application.seen()).containsExactly("begin", "begin", "begin", "begin");
  }

  @Test
  void a_caller_that_the_server_rejects_is_no_caller_any_more() {
    application.onAll();
    Sent request = Sent.with(STAFF.token());
    Outcome.Proceed passed = (Outcome.Proceed) middle.handle(request, authenticated("staff"));
    assertRefused(403, middle.pipeline().rejectedByServer(request, passed.caller().orElseThrow()));
    assertThat(application.seen())
        .containsExactly(
            "begin",
            "RequestReceived of staff among [staff]: ANONYMOUS",
            "TokenValidated of staff among [staff]: AUTHENTICATED",
            "caller alice@example.com []",
            "begin",
            "AccessForbidden of staff among [partner, staff]: FORBIDDEN denied");
    assertThat(application.steps())
        .containsExactly("AUTHORIZE denied: the server rejected the container login");
    assertThat(logged.lines()).singleElement().asString().startsWith("INFO 403 denied: ");
  }

  @Test
  void an_observer_that_throws_at_a_caller_that_the_server_rejects_is_the_services_fault() {
    application.on(
        AccessForbidden.class,
        event -> {
          throw new IllegalStateException("no database");
        });
    Sent request = Sent.with(STAFF.token());
    Outcome.Proceed passed = (Outcome.Proceed) middle.handle(request, authenticated("staff"));
    assertRefused(500, middle.pipeline().rejectedByServer(request, passed.caller().orElseThrow()));
  }

  @Test
  void an_open_method_is_open_without_a_token() {
    application.onAll();
    assertAnonymous(middle.handle(Sent.get(), open()));
    assertThat(application.decision().outcome()).isEqualTo(AuthenticationDecision.Outcome.OPEN);
    assertThat(application.steps())
        .containsExactly("RULE open, candidates [partner, staff]", "EXTRACT no token");
    assertThat(application.seen())
        .containsExactly("begin", "RequestReceived of none among [partner, staff]: ANONYMOUS");
  }

  @Test
  void an_open_method_is_open_to_other_authentication() {
    assertAnonymous(middle.handle(Sent.with("Basic YTpi"), open()));
    assertThat(application.steps())
        .containsExactly(
            "RULE open, candidates [partner, staff]",
            "EXTRACT an Authorization header without a bearer token");
  }

  @Test
  void an_open_method_rejects_a_bad_token() {
    assertRefused(
        401, middle.handle(Sent.with(STAFF.token().expiredFor(Duration.ofHours(1))), open()));
  }

  @Test
  void an_open_method_knows_the_caller_of_a_good_token() {
    assertPassed(middle.handle(Sent.with(STAFF.token()), open()));
  }

  @Test
  void an_optional_token_may_be_missing() {
    assertAnonymous(middle.handle(Sent.get(), optional("staff")));
    assertThat(application.decision().outcome())
        .isEqualTo(AuthenticationDecision.Outcome.ANONYMOUS);
    assertThat(application.steps())
        .containsExactly("RULE token optional, candidates [staff]", "EXTRACT no token");
  }

  @Test
  void an_optional_token_of_another_scheme_is_rejected() {
    assertRefused(401, middle.handle(Sent.with(PARTNER.token()), optional("staff")));
  }

  @Test
  void a_malformed_credential_is_rejected_even_where_none_is_needed() {
    assertRefused(400, middle.handle(Sent.with("Bearer"), open()));
    assertRefused(400, middle.handle(Sent.with("Bearer"), optional("staff")));
  }

  @Test
  void who_is_denied_is_announced_and_not_looked_at() {
    application.onAll();
    assertRefused(
        403,
        middle.handle(
            Sent.with(STAFF.token().expiredFor(Duration.ofHours(1))), AccessRule.denied()));
    assertThat(application.seen())
        .containsExactly(
            "begin",
            "RequestReceived of none among []: ANONYMOUS",
            "AccessForbidden of none among []: FORBIDDEN denied");
  }

  @Test
  void a_missing_scheme_is_announced_and_no_token_helps() {
    application.onAll();
    assertRefused(500, middle.handle(Sent.with(STAFF.token()), authenticated("staff", "x")));
    assertThat(application.seen())
        .containsExactly(
            "begin",
            "RequestReceived of none among [staff, x]: ANONYMOUS",
            "AuthenticationFailed of none among [staff, x]: MISCONFIGURED scheme-not-registered");
  }

  @Test
  void an_observers_token_counts_instead_of_the_requests() {
    String compact = STAFF.token().caller("bob").compact();
    application.on(RequestReceived.class, event -> event.useToken(compact));
    assertPassed(middle.handle(Sent.with("Bearer nonsense"), authenticated("staff")));
    assertThat(application.seen()).contains("caller bob []");
    assertThat(application.steps())
        .startsWith(
            "RULE authenticated, candidates [staff]",
            "OBSERVER an observer brought a token",
            "EXTRACT a token in an observer's useToken");
  }

  @Test
  void an_observers_token_is_checked_like_any_other() {
    application.on(RequestReceived.class, event -> event.useToken(PARTNER.token().compact()));
    assertRefused(401, middle.send(STAFF.token()));
  }

  @Test
  void an_ignored_token_is_a_missing_one() {
    application.on(RequestReceived.class, RequestReceived::ignoreToken);
    assertRefused(401, middle.send(STAFF.token()));
    assertThat(application.decision().failure().map(failure -> failure.reason()))
        .contains(FailureReason.NO_TOKEN);
  }

  @Test
  void added_groups_open_what_roles_guard() {
    application.on(TokenValidated.class, event -> event.addGroups("clerk"));
    assertPassed(middle.handle(Sent.with(STAFF.token()), roles("clerk", "staff")));
    assertThat(application.seen()).contains("caller alice@example.com [clerk]");
  }

  @Test
  void each_rules_roles_are_needed() {
    Sent request = Sent.with(STAFF.token().groups("clerk"));
    assertPassed(middle.handle(request, roles("clerk", "staff"), authenticated("staff")));
    assertRefused(
        403, middle.handle(request.forwarded(), roles("clerk", "staff"), roles("boss", "staff")));
  }

  @Test
  void a_token_that_can_not_be_checked_is_refused_with_a_time_to_retry() {
    try (TestIssuer issuer = TestIssuer.start("https://away.example")) {
      issuer.clock(Middle.CLOCK);
      issuer.outage();
      Middle away = Middle.of(Middle.fetching("away", issuer));
      assertThat(away.handle(Sent.with(issuer.token()), authenticated("away")))
          .isEqualTo(
              new Outcome.Refuse(
                  503, List.of(), Optional.of(Duration.ofSeconds(3)), Optional.empty()));
      assertThat(away.application.decision().outcome())
          .isEqualTo(AuthenticationDecision.Outcome.UNAVAILABLE);
    }
  }

  @Test
  void a_throwing_observer_of_any_stage_stops_the_request() {
    application.on(
        TokenValidated.class,
        event -> {
          throw new IllegalStateException("no database");
        });
    assertRefused(500, middle.handle(Sent.with(STAFF.token()).to(Middle.target()), open()));
    assertThat(application.seen())
        .containsExactly("begin", "TokenValidated of staff among [partner, staff]: AUTHENTICATED");
    assertThat(application.decision().outcome())
        .isEqualTo(AuthenticationDecision.Outcome.MISCONFIGURED);
  }

  @Test
  void an_observer_that_throws_at_the_end_of_a_rejected_request_keeps_it_rejected() {
    application.on(
        CallerChallenged.class,
        event -> {
          throw new IllegalStateException("no database");
        });
    application.on(
        AccessForbidden.class,
        event -> {
          throw new IllegalStateException("no database");
        });
    assertRefused(500, middle.handle(Sent.get(), authenticated("staff")));
    assertRefused(500, middle.handle(Sent.get(), AccessRule.denied()));
  }

  @Test
  void what_is_left_alone_is_not_touched() {
    application.onAll();
    middle.unannotated(Unannotated.IGNORE);
    assertAnonymous(middle.handle(Sent.with("Bearer").to(Middle.target()), unannotated()));
    assertThat(application.seen()).containsExactly("begin", "admitted to list");
    assertThat(application.decision().outcome()).isEqualTo(AuthenticationDecision.Outcome.OPEN);
    assertThat(application.steps()).containsExactly("RULE no annotation, candidates []");
  }

  @Test
  void what_is_unannotated_follows_the_setting() {
    assertAnonymous(middle.unannotated(Unannotated.PERMIT).handle(Sent.get(), unannotated()));
    assertRefused(403, middle.unannotated(Unannotated.DENY).handle(Sent.get(), unannotated()));
    assertRefused(
        500, middle.unannotated(Unannotated.AUTHENTICATED).handle(Sent.get(), unannotated()));
  }

  /** The application has a login of its own and uses nothing of this library. */
  @ParameterizedTest
  @EnumSource(AccessRule.Access.class)
  void while_idle_every_rule_without_a_scheme_is_the_servers(AccessRule.Access access) {
    Middle idle = Middle.of();
    idle.registry.idleness().begin(() -> {});
    idle.application.onAll();
    AccessRule rule = new AccessRule(access, Set.of("clerk"), Set.of());
    assertAnonymous(idle.handle(Sent.with("Bearer").to(Middle.target()), rule));
    assertThat(idle.application.seen()).containsExactly("begin", "admitted to list");
    assertThat(idle.application.decision().outcome())
        .isEqualTo(AuthenticationDecision.Outcome.OPEN);
  }

  @Test
  void while_idle_a_rule_with_a_scheme_holds() {
    Middle idle = Middle.of();
    idle.registry.idleness().begin(() -> {});
    assertRefused(500, idle.handle(Sent.get(), authenticated("staff")));
    assertRefused(500, idle.handle(Sent.get(), authenticated(), authenticated("staff")));
  }

  @Test
  void a_scheme_that_is_added_ends_idleness() {
    Middle idle = Middle.of();
    idle.registry.idleness().begin(() -> {});
    idle.registry.add(scheme("staff", STAFF).build());
    assertRefused(401, idle.handle(Sent.get(), authenticated("staff")));
    assertRefused(403, idle.handle(Sent.get(), AccessRule.denied()));
  }

  @Test
  void without_idleness_a_rule_without_a_scheme_holds() {
    assertRefused(500, Middle.of().handle(Sent.get(), authenticated()));
  }

  @Test
  void while_closed_nothing_is_served() {
    middle.closed("the start has failed");
    application.onAll();
    assertThat(middle.handle(Sent.with(STAFF.token()).to(Middle.target()), open()))
        .isEqualTo(new Outcome.Refuse(503, List.of(), Optional.empty(), Optional.empty()));
    assertThat(application.seen())
        .containsExactly(
            "begin", "AuthenticationFailed of none among []: MISCONFIGURED deployment-refused");
  }

  @Test
  void while_closed_what_is_left_alone_is_not_served_either() {
    middle.closed("the start has failed").unannotated(Unannotated.IGNORE);
    assertRefused(503, middle.handle(Sent.get(), unannotated()));
  }

  @Test
  void while_closed_what_has_no_rule_is_not_served() {
    middle.closed("the start has failed");
    assertThat(middle.pipeline().unserved(Sent.get()))
        .contains(new Outcome.Refuse(503, List.of(), Optional.empty(), Optional.empty()));
  }

  @Test
  void what_has_no_rule_is_served_otherwise() {
    assertThat(middle.pipeline().unserved(Sent.get())).isEmpty();
    assertThat(application.seen()).isEmpty();
  }

  @Test
  void a_refusal_for_the_services_fault_looks_at_no_token() {
    application.onAll();
    Outcome outcome =
        middle
            .pipeline()
            .refuse(
                Sent.with(STAFF.token()).by(() -> "form-user"),
                Literal.failure(FailureReason.ENFORCEMENT_MISSING, "no filter"));
    assertThat(outcome)
        .isEqualTo(new Outcome.Refuse(500, List.of(), Optional.empty(), Optional.empty()));
    assertThat(application.seen())
        .containsExactly(
            "begin as form-user",
            "AuthenticationFailed of none among []: MISCONFIGURED enforcement-missing");
  }

  @Test
  void a_refusal_for_the_services_fault_survives_a_throwing_observer() {
    application.on(
        AuthenticationFailed.class,
        event -> {
          throw new IllegalStateException("no database");
        });
    assertRefused(
        500,
        middle
            .pipeline()
            .refuse(Sent.get(), Literal.failure(FailureReason.DEPLOYMENT_REFUSED, "not started")));
  }

  private static void assertPassed(Outcome outcome) {
    assertThat(((Outcome.Proceed) outcome).caller()).isPresent();
  }

  private static void assertAnonymous(Outcome outcome) {
    assertThat(outcome).isEqualTo(new Outcome.Proceed(Optional.empty()));
  }

  private static void assertRefused(int status, Outcome outcome) {
    assertThat(((Outcome.Refuse) outcome).status()).isEqualTo(status);
  }
}
