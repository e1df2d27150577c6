package dev.jwtschemes.internal.request;

import static dev.jwtschemes.internal.request.Middle.PARTNER;
import static dev.jwtschemes.internal.request.Middle.STAFF;
import static dev.jwtschemes.internal.request.Middle.authenticated;
import static dev.jwtschemes.internal.request.Middle.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.event.RequestReceived;
import dev.jwtschemes.event.TokenValidated;
import dev.jwtschemes.logged.LoggedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The id of a decision and its trace: what has them, and when they are made. */
class LabelsTest {
  private final LoggedLines logged = LoggedLines.of("dev.jwtschemes");
  private final AtomicInteger made = new AtomicInteger();
  private final Middle middle =
      Middle.started()
          .labels(
              new Labels(() -> "number-" + made.incrementAndGet(), request -> Optional.empty()));

  @AfterEach
  void stop() {
    logged.close();
  }

  @Test
  void events_decision_attributes_and_log_of_a_refusal_have_one_id() {
    List<String> heard = new ArrayList<>();
    middle.application.on(RequestReceived.class, event -> heard.add(event.decision().id()));
    middle.application.on(AuthenticationFailed.class, event -> heard.add(event.decision().id()));
    middle.application.on(CallerChallenged.class, event -> heard.add(event.decision().id()));
    Sent request = Sent.with(PARTNER.token());
    middle.handle(request, authenticated("staff"));
    assertThat(heard).containsExactly("number-1", "number-1", "number-1");
    assertThat(middle.application.decision().id()).isEqualTo("number-1");
    assertThat(request.attributes)
        .isEqualTo(
            Map.of(
                "dev.jwtschemes.decision", "number-1",
                "dev.jwtschemes.reason", "issuer-of-other-scheme"));
    assertThat(logged.lines()).singleElement().asString().endsWith(" [number-1]");
    assertThat(made).hasValue(1);
  }

  @Test
  void each_request_has_an_id_of_its_own() {
    middle.handle(Sent.get(), authenticated("staff"));
    middle.handle(Sent.get(), authenticated("staff"));
    assertThat(logged.lines())
        .satisfiesExactly(
            line -> assertThat(line).endsWith(" [number-1]"),
            line -> assertThat(line).endsWith(" [number-2]"));
  }

  @Test
  void a_forward_belongs_to_the_same_request() {
    List<String> heard = new ArrayList<>();
    middle.application.on(RequestReceived.class, event -> heard.add(event.decision().id()));
    Sent request = Sent.with(STAFF.token());
    middle.handle(request, authenticated("staff"));
    middle.handle(request.forwarded(), authenticated("partner"));
    assertThat(heard).containsExactly("number-1");
    assertThat(logged.lines()).singleElement().asString().endsWith(" [number-1]");
  }

  @Test
  void no_id_is_made_for_what_is_accepted() {
    Sent request = Sent.with(STAFF.token());
    middle.handle(request, authenticated("staff"));
    middle.handle(Sent.get(), open());
    assertThat(made).hasValue(0);
    assertThat(request.attributes).isEmpty();
  }

  @Test
  void an_observer_that_does_not_look_costs_no_id() {
    middle.application.on(TokenValidated.class, event -> {});
    middle.handle(Sent.with(STAFF.token()), authenticated("staff"));
    assertThat(made).hasValue(0);
  }

  @Test
  void an_event_of_an_accepted_request_has_the_id_of_its_decision() {
    List<AuthenticationDecision> heard = new ArrayList<>();
    middle.application.on(TokenValidated.class, event -> heard.add(event.decision()));
    middle.handle(Sent.with(STAFF.token()), authenticated("staff"));
    assertThat(middle.application.decision().id()).isEqualTo("number-1");
    assertThat(heard.get(0).id()).isEqualTo("number-1");
  }

  @Test
  void the_trace_is_that_of_the_moment_when_the_decision_began() {
    AtomicInteger asked = new AtomicInteger();
    Middle traced =
        Middle.started()
            .labels(
                new Labels(
                    () -> Middle.ID, request -> Optional.of("trace-" + asked.incrementAndGet())));
    List<Optional<String>> heard = new ArrayList<>();
    traced.application.on(CallerChallenged.class, event -> heard.add(event.decision().traceId()));
    traced.handle(Sent.get(), authenticated("staff"));
    assertThat(heard).containsExactly(Optional.of("trace-1"));
    assertThat(traced.application.decision().traceId()).contains("trace-1");
    assertThat(asked).hasValue(1);
  }

  @Test
  void a_request_without_the_parts_of_this_library_is_labelled_too() {
    Sent request = Sent.get();
    LibraryMissing.refuse(request, new IllegalStateException("Unable to access CDI"));
    String id = request.attributes.getOrDefault("dev.jwtschemes.decision", "none");
    assertThat(id).matches("[a-z2-7]{12}");
    assertThat(request.attributes).containsEntry("dev.jwtschemes.reason", "deployment-refused");
    assertThat(logged.lines()).singleElement().asString().endsWith(" [" + id + "]");
  }
}
