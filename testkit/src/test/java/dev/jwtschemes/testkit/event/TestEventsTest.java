package dev.jwtschemes.testkit.event;

import static dev.jwtschemes.FailureReason.KEYS_UNAVAILABLE;
import static dev.jwtschemes.FailureReason.NO_TOKEN;
import static dev.jwtschemes.FailureReason.SCHEME_NOT_REGISTERED;
import static dev.jwtschemes.FailureReason.TOKEN_EXPIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.jwtschemes.AuthenticationDecision.Outcome;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.event.AccessForbidden;
import dev.jwtschemes.event.Answer;
import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.event.RequestReceived;
import dev.jwtschemes.event.TokenValidated;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestEventsTest {

  @Test
  void failed_event_has_its_reason_and_scheme() {
    AuthenticationFailed event = TestEvents.failed(TOKEN_EXPIRED).scheme("staff").build();
    assertThat(event.failure().reason()).isEqualTo(TOKEN_EXPIRED);
    assertThat(event.failure().detail()).isEqualTo("The token has expired");
    assertThat(event.failure().cause()).isEmpty();
    assertThat(event.scheme()).hasValue("staff");
    assertThat(event.schemes()).containsExactly("staff");
  }

  @ParameterizedTest
  @EnumSource(FailureReason.class)
  void every_reason_makes_an_event(FailureReason reason) {
    assertThat(TestEvents.failed(reason).build().failure().reason()).isEqualTo(reason);
    assertThat(TestEvents.challenged(reason).build().failure().reason()).isEqualTo(reason);
  }

  @Test
  void decision_of_a_failed_event_fits_the_reason() {
    assertThat(TestEvents.failed(TOKEN_EXPIRED).build().decision().outcome())
        .isEqualTo(Outcome.CHALLENGED);
    assertThat(TestEvents.failed(KEYS_UNAVAILABLE).build().decision().outcome())
        .isEqualTo(Outcome.UNAVAILABLE);
    assertThat(TestEvents.failed(SCHEME_NOT_REGISTERED).build().decision().outcome())
        .isEqualTo(Outcome.MISCONFIGURED);
    AuthenticationFailed event = TestEvents.failed(TOKEN_EXPIRED).scheme("staff").build();
    assertThat(event.decision().failure()).hasValue(event.failure());
    assertThat(event.decision().scheme()).hasValue("staff");
  }

  @Test
  void failure_has_the_detail_and_cause_that_a_test_gives() {
    IOException cause = new IOException("down");
    AuthenticationFailed event =
        TestEvents.failed(KEYS_UNAVAILABLE).detail("no answer within 1 s").cause(cause).build();
    assertThat(event.failure().detail()).isEqualTo("no answer within 1 s");
    assertThat(event.failure().cause()).hasValue(cause);
  }

  @Test
  void failure_shows_what_a_test_compares() {
    AuthenticationFailed event =
        TestEvents.failed(FailureReason.AUDIENCE_MISMATCH).compared("orders", "billing").build();
    assertThat(event.failure().expected()).hasValue("orders");
    assertThat(event.failure().actual()).hasValue("billing");
  }

  @Test
  void request_has_the_parts_that_a_test_gives() throws Exception {
    var method = TestEventsTest.class.getDeclaredMethod("failed_event_has_its_reason_and_scheme");
    RequestReceived event =
        TestEvents.received()
            .schemes("staff", "partner")
            .httpMethod("POST")
            .path("/orders")
            .resourceMethod(method)
            .time(Instant.parse("2026-01-01T12:00:00Z"))
            .header("X-Token", "abc")
            .build();
    assertThat(event.scheme()).isEmpty();
    assertThat(event.schemes()).containsExactly("staff", "partner");
    assertThat(event.httpMethod()).isEqualTo("POST");
    assertThat(event.path()).isEqualTo("/orders");
    assertThat(event.resourceMethod()).hasValue(method);
    assertThat(event.time()).isEqualTo("2026-01-01T12:00:00Z");
    assertThat(event.header("x-token")).hasValue("abc");
    assertThat(event.header("Other")).isEmpty();
  }

  @Test
  void builder_shows_the_token_that_an_observer_used() {
    ReceivedBuilder received = TestEvents.received();
    received.build().useToken("abc");
    assertThat(received.usedToken()).hasValue("abc");
    assertThat(received.ignoresToken()).isFalse();
  }

  @Test
  void last_call_of_an_observer_counts() {
    ReceivedBuilder received = TestEvents.received();
    RequestReceived event = received.build();
    event.useToken("abc");
    event.ignoreToken();
    assertThat(received.usedToken()).isEmpty();
    assertThat(received.ignoresToken()).isTrue();
  }

  @Test
  void validated_event_has_the_claims_that_a_test_gives() {
    TokenValidated event =
        TestEvents.validated()
            .scheme("partner")
            .caller("pat")
            .groups("buyer")
            .claim("tenant", "seven")
            .build();
    assertThat(event.token().getName()).isEqualTo("pat");
    assertThat(event.token().getSubject()).isEqualTo("pat");
    assertThat(event.token().getGroups()).containsExactly("buyer");
    assertThat(event.token().<String>getClaim("tenant")).isEqualTo("seven");
    assertThat(event.token().getRawToken()).isNull();
    assertThat(event.decision().outcome()).isEqualTo(Outcome.AUTHENTICATED);
  }

  @Test
  void observer_rejects_a_validated_token() {
    TokenValidated event = TestEvents.validated().build();
    assertThat(event.token().getGroups()).isEmpty();
    event.reject("blocked");
    event.addGroups("audit");
    assertThat(event.rejection()).hasValue("blocked");
    assertThat(event.addedGroups()).containsExactly("audit");
  }

  @Test
  void observer_answers_a_challenge() {
    CallerChallenged event =
        TestEvents.challenged(NO_TOKEN).challenges("Bearer realm=\"staff\"").build();
    event.respondWith(401, "text/plain", "Log in first");
    assertThat(event.challenges()).containsExactly("Bearer realm=\"staff\"");
    assertThat(event.answer()).hasValue(new Answer(401, "text/plain", "Log in first"));
  }

  @Test
  void forbidden_caller_lacks_the_roles() {
    AccessForbidden event = TestEvents.forbidden("clerk").caller("pat").groups("buyer").build();
    assertThat(event.requiredRoles()).containsExactly("clerk");
    assertThat(event.token().orElseThrow().getName()).isEqualTo("pat");
    assertThat(event.token().orElseThrow().getGroups()).isEqualTo(Set.of("buyer"));
    assertThat(event.decision().failure().orElseThrow().reason())
        .isEqualTo(FailureReason.ROLE_MISSING);
  }

  @Test
  void denied_request_has_no_token() {
    AccessForbidden event = TestEvents.forbidden().build();
    assertThat(event.token()).isEqualTo(Optional.empty());
    assertThat(event.requiredRoles()).isEmpty();
    assertThat(event.decision().failure().orElseThrow().reason()).isEqualTo(FailureReason.DENIED);
  }

  @Test
  void sealed_event_refuses_its_verbs() {
    TokenValidated event = TestEvents.validated().sealed().build();
    assertThatIllegalStateException().isThrownBy(() -> event.reject("late"));
  }
}
