package dev.jwtschemes.testkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.event.AccessForbidden;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.event.RequestReceived;
import dev.jwtschemes.event.TokenValidated;
import dev.jwtschemes.testkit.Issuer;
import dev.jwtschemes.testkit.JwtCaller;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.WithIssuers;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import dev.jwtschemes.testkit.app.OrdersApplication;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@WithIssuers(
    value = {"staff", "partner"},
    properties = "jwt-schemes.default=staff")
class RecordingObserverTest {
  @RegisterExtension
  static final EmbeddedApplication app = EmbeddedApplication.of(OrdersApplication.class);

  private final RecordingObserver events = app.events();

  @BeforeEach
  void forget() {
    events.clear();
  }

  @Test
  void records_the_events_of_a_request_in_order(
      @JwtCaller(issuer = "staff", groups = "clerk") String token) throws Exception {
    app.get("api/orders", token);

    assertThat(events.events())
        .hasExactlyElementsOfTypes(RequestReceived.class, TokenValidated.class);
    assertThat(events.await(TokenValidated.class, "staff").token().getName()).isEqualTo("alice");
  }

  @Test
  void finds_the_event_of_a_scheme(
      @Issuer("partner") TestIssuer partner, @Issuer("staff") TestIssuer staff) throws Exception {
    app.get("api/either", staff.token().caller("sam"));
    app.get("api/either", partner.token().caller("pat"));

    assertThat(events.await(TokenValidated.class).token().getName()).isEqualTo("sam");
    assertThat(events.await(TokenValidated.class, "partner").token().getName()).isEqualTo("pat");
  }

  @Test
  void finds_the_event_that_fulfils_a_condition() throws Exception {
    app.get("api/either");
    app.get("api/partner");

    CallerChallenged event =
        events.await(
            CallerChallenged.class,
            challenged -> challenged.path().endsWith("partner"),
            Duration.ofSeconds(5));

    assertThat(event.schemes()).containsExactly("partner");
  }

  @Test
  void finds_the_event_of_a_decision() throws Exception {
    app.get("api/either");
    app.get("api/partner");
    JwtSchemeEvent last = events.events().get(events.events().size() - 1);

    assertThat(events.awaitDecision(CallerChallenged.class, last.decision().id())).isSameAs(last);
  }

  @Test
  void waits_for_an_event_of_another_thread() throws Exception {
    var executor = Executors.newSingleThreadExecutor();
    try {
      CompletableFuture<JwtSchemeEvent> event =
          CompletableFuture.supplyAsync(() -> events.await(CallerChallenged.class), executor);
      HttpResponse<String> response = app.get("api/partner");

      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(event.get().schemes()).containsExactly("partner");
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void fails_at_the_bound_and_lists_what_it_has() throws Exception {
    assertThatThrownBy(() -> await(Duration.ZERO))
        .isInstanceOf(AssertionError.class)
        .hasMessage("No such AccessForbidden; recorded: nothing");

    app.get("api/partner");

    assertThatThrownBy(() -> await(Duration.ofMillis(1)))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("No such AccessForbidden; recorded: \n  RequestReceived[")
        .hasMessageContaining("\n  CallerChallenged[");
  }

  @Test
  void keeps_a_bounded_number() throws Exception {
    app.get("api/partner");
    List<JwtSchemeEvent> two = events.events();
    JwtSchemeEvent newest = two.get(1);
    RecordingObserver another = new RecordingObserver();
    another.record(two.get(0));
    for (int i = 0; i < 1000; i++) {
      another.record(newest);
    }

    assertThat(another.events()).hasSize(1000).containsOnly(newest);
  }

  private AccessForbidden await(Duration bound) {
    return events.await(AccessForbidden.class, event -> true, bound);
  }
}
