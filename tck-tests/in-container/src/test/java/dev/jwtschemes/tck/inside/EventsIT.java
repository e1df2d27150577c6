package dev.jwtschemes.tck.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.event.AccessForbidden;
import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.event.TokenValidated;
import dev.jwtschemes.tck.inside.app.Heard;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The events of a request, by observer, in order. */
class EventsIT extends InsideTests {

  @Test
  void an_accepted_request_is_received_and_validated() {
    assertThat(status("api/staff/accepted", text("alice"))).isEqualTo(200);
    assertThat(kinds("any", "accepted")).containsExactly("RequestReceived", "TokenValidated");
  }

  @Test
  void a_request_without_a_token_is_received_and_challenged() {
    assertThat(status("api/staff/bare", null)).isEqualTo(401);
    assertThat(kinds("any", "bare")).containsExactly("RequestReceived", "CallerChallenged");
  }

  @Test
  void a_bad_token_fails_before_the_caller_is_challenged() {
    assertThat(status("api/staff/expired", text("expired"))).isEqualTo(401);
    assertThat(kinds("any", "expired"))
        .containsExactly("RequestReceived", "AuthenticationFailed", "CallerChallenged");
    assertThat(event("expired", AuthenticationFailed.class).failure().reason())
        .isEqualTo(FailureReason.TOKEN_EXPIRED);
    assertThat(event("expired", CallerChallenged.class).failure().reason())
        .isEqualTo(FailureReason.TOKEN_EXPIRED);
  }

  @Test
  void a_caller_without_the_role_is_validated_and_forbidden() {
    assertThat(status("api/clerks/forbidden", text("visitor"))).isEqualTo(403);
    assertThat(kinds("any", "forbidden"))
        .containsExactly("RequestReceived", "TokenValidated", "AccessForbidden");
    assertThat(event("forbidden", AccessForbidden.class).requiredRoles()).containsExactly("clerk");
  }

  @Test
  void an_observer_with_a_qualifier_hears_of_its_scheme_alone() {
    assertThat(status("api/either/qualified", text("bob"))).isEqualTo(200);
    assertThat(kinds("partner", "qualified")).contains("TokenValidated");
    assertThat(kinds("staff", "qualified")).doesNotContain("TokenValidated");

    assertThat(status("api/either/other", text("alice"))).isEqualTo(200);
    assertThat(kinds("staff", "other")).contains("TokenValidated");
    assertThat(kinds("partner", "other")).doesNotContain("TokenValidated");
  }

  @Test
  void an_observer_with_a_qualifier_hears_of_failures_of_its_scheme() {
    assertThat(status("api/staff/failed", text("forged"))).isEqualTo(401);
    assertThat(kinds("staff", "failed")).contains("AuthenticationFailed", "CallerChallenged");
    assertThat(kinds("partner", "failed")).isEmpty();
  }

  @Test
  void all_events_of_a_request_have_its_decision() {
    String id = seen("api/staff/decision", text("alice"), inside -> inside.decision.id());

    assertThat(entries("any", "decision"))
        .extracting(entry -> entry.event().decision().id())
        .containsOnly(id);
  }

  @Test
  void observers_are_in_the_scope_of_the_request() {
    String id = seen("api/staff/scope", text("alice"), inside -> inside.scoped.id());

    assertThat(entries("any", "scope")).hasSize(2).extracting(Heard.Entry::scope).containsOnly(id);
  }

  @Test
  void an_event_names_path_method_and_resource() {
    status("api/staff/named", text("alice"));
    TokenValidated event = event("named", TokenValidated.class);

    assertThat(event.path()).isEqualTo("/api/staff/named");
    assertThat(event.httpMethod()).isEqualTo("GET");
    assertThat(event.scheme()).hasValue("staff");
    assertThat(event.resourceMethod().orElseThrow().getName()).isEqualTo("staff");
  }

  @Test
  void an_event_shows_the_token_without_its_text() {
    status("api/staff/token", text("alice"));
    TokenValidated event = event("token", TokenValidated.class);

    assertThat(event.token().getName()).isEqualTo("alice");
    assertThat(event.token().getRawToken()).isNull();
  }

  @Test
  void groups_that_an_observer_adds_are_the_callers() {
    assertThat(
            seen(
                "api/staff/promoted",
                text("alice"),
                inside -> new TreeSet<>(inside.token.getGroups())))
        .isEqualTo("[buyer, clerk]");
    assertThat(seen("api/staff/usual", text("alice"), inside -> inside.token.getGroups()))
        .isEqualTo("[clerk]");
  }

  @Test
  void an_asynchronous_observer_gets_the_event_without_its_verbs() {
    status("api/staff/async", text("alice"));
    await(() -> !entries("later", "async").isEmpty());
    TokenValidated event = (TokenValidated) entries("later", "async").get(0).event();

    assertThat(event.token().getName()).isEqualTo("alice");
    assertThatThrownBy(() -> event.addGroups("clerk")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_open_resource_fires_one_event_at_most() {
    assertThat(status("api/open/silent", null)).isEqualTo(200);
    assertThat(kinds("any", "silent")).doesNotContain("CallerChallenged", "TokenValidated");
  }

  @Test
  void a_servlet_fires_the_same_events_once() {
    assertThat(status("desk/servlet", text("alice"))).isEqualTo(200);
    assertThat(kinds("any", "servlet")).containsExactly("RequestReceived", "TokenValidated");
  }

  private static List<Heard.Entry> entries(String observer, String name) {
    return Heard.ALL.stream()
        .filter(entry -> entry.observer().equals(observer))
        .filter(entry -> entry.event().path().endsWith("/" + name))
        .toList();
  }

  private static List<String> kinds(String observer, String name) {
    return entries(observer, name).stream().map(Heard.Entry::kind).toList();
  }

  private static <T> T event(String name, Class<T> kind) {
    return entries("any", name).stream()
        .map(Heard.Entry::event)
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }
}
