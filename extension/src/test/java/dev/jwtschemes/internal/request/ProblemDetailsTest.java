package dev.jwtschemes.internal.request;

import static dev.jwtschemes.internal.request.Middle.PARTNER;
import static dev.jwtschemes.internal.request.Middle.STAFF;
import static dev.jwtschemes.internal.request.Middle.authenticated;
import static dev.jwtschemes.internal.request.Middle.roles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.event.AccessForbidden;
import dev.jwtschemes.event.CallerChallenged;
import dev.jwtschemes.event.RequestReceived;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.scheme.Settings.Details;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bodies of refusals, as the pipeline makes them. */
class ProblemDetailsTest {
  private final Middle open = Middle.started().problems(Details.PUBLIC);

  @Test
  void there_is_none_unless_it_is_wanted() {
    assertThat(refuse(Middle.started(), Sent.get(), authenticated("staff")).body()).isEmpty();
  }

  @Test
  void a_missing_token() {
    assertProblem(
        refuse(open, Sent.get(), authenticated("staff")),
        """
        {"type":"tag:jwtschemes.dev,2026:reason/no-token","title":"A bearer token is required",\
        "status":401,"instance":"urn:jwt-decision:k3hu7xq2ab5z","reason":"no-token"}""");
  }

  @Test
  void a_malformed_header() {
    assertProblem(
        refuse(open, Sent.with("Bearer"), authenticated("staff")),
        """
        {"type":"tag:jwtschemes.dev,2026:reason/header-malformed",\
        "title":"The Authorization header is malformed",\
        "status":400,"instance":"urn:jwt-decision:k3hu7xq2ab5z","reason":"header-malformed"}""");
  }

  @Test
  void nothing_of_a_rejected_token_or_the_configuration() {
    assertProblem(
        refuse(
            open,
            Sent.with(STAFF.token().issuer("https://secret.example")),
            authenticated("staff")),
        """
        {"type":"tag:jwtschemes.dev,2026:reason/issuer-not-registered",\
        "title":"The issuer of the token is not accepted",\
        "status":401,"instance":"urn:jwt-decision:k3hu7xq2ab5z","reason":"issuer-not-registered"}""");
  }

  @Test
  void a_missing_role_and_a_denied_method() {
    assertProblem(
        refuse(open, Sent.with(STAFF.token()), roles("clerk", "staff")),
        """
        {"type":"tag:jwtschemes.dev,2026:reason/role-missing",\
        "title":"The caller lacks a required role",\
        "status":403,"instance":"urn:jwt-decision:k3hu7xq2ab5z","reason":"role-missing"}""");
    assertProblem(
        refuse(open, Sent.with(STAFF.token()), AccessRule.denied()),
        """
        {"type":"tag:jwtschemes.dev,2026:reason/denied",\
        "title":"Access is denied to every caller",\
        "status":403,"instance":"urn:jwt-decision:k3hu7xq2ab5z","reason":"denied"}""");
  }

  @Test
  void a_misconfigured_resource() {
    assertProblem(
        refuse(open, Sent.get(), authenticated("staf")),
        """
        {"type":"tag:jwtschemes.dev,2026:reason/scheme-not-registered",\
        "title":"The service is misconfigured",\
        "status":500,"instance":"urn:jwt-decision:k3hu7xq2ab5z","reason":"scheme-not-registered"}""");
  }

  @Test
  void keys_that_are_unreachable_and_a_start_that_failed() {
    Middle away = Middle.of(Middle.unreadable("staff", STAFF)).problems(Details.PUBLIC);
    assertProblem(
        refuse(away, Sent.with(STAFF.token()), authenticated("staff")),
        """
        {"type":"tag:jwtschemes.dev,2026:reason/keys-unavailable",\
        "title":"Tokens cannot be checked at the moment",\
        "status":503,"instance":"urn:jwt-decision:k3hu7xq2ab5z","reason":"keys-unavailable"}""");
    assertProblem(
        refuse(
            Middle.started().problems(Details.PUBLIC).closed("why"),
            Sent.get(),
            authenticated("staff")),
        """
        {"type":"tag:jwtschemes.dev,2026:reason/deployment-refused",\
        "title":"The service is not available",\
        "status":503,"instance":"urn:jwt-decision:k3hu7xq2ab5z","reason":"deployment-refused"}""");
  }

  @Test
  void an_observer_that_fails() {
    open.application.on(
        RequestReceived.class,
        event -> {
          throw new IllegalStateException("secret");
        });
    assertProblem(
        refuse(open, Sent.get(), authenticated("staff")),
        """
        {"type":"tag:jwtschemes.dev,2026:reason/observer-failed",\
        "title":"The service failed to check the request",\
        "status":500,"instance":"urn:jwt-decision:k3hu7xq2ab5z","reason":"observer-failed"}""");
  }

  @Test
  void details_for_developers_explain_every_check() {
    Middle middle = Middle.started().problems(Details.DEV);
    String json =
        refuse(
                middle,
                Sent.with(STAFF.token().expires(Middle.NOW.minusSeconds(61)).claim("jti", 5)),
                authenticated("staff"))
            .body()
            .orElseThrow()
            .text();
    assertThat(json)
        .startsWith(
            """
            {"type":"tag:jwtschemes.dev,2026:reason/token-expired","title":"The token has expired",\
            "status":401,"instance":"urn:jwt-decision:k3hu7xq2ab5z","reason":"token-expired",\
            "detail":"expected exp: after now, 2026-01-02T03:04:05Z, actual: 2026-01-02T03:03:04Z, \
            clock skew allowed 60 s","advice":"Get a fresh token. If it is fresh, compare the clocks; \
            verify.clock.skew is the tolerance.","scheme":"staff","candidates":["staff"],"checks":[\
            {"scheme":"staff","check":"size","result":"passed","expected":"at most 16384 characters"},""")
        .contains(
            """
            {"scheme":"staff","check":"iss","result":"passed","expected":"[https://staff.example]"}""",
            """
            "result":"failed","expected":"a string, or absent","reason":"claim-malformed",\
            "detail":"jti is not a string"}""",
            """
            "result":"not-reached""")
        .endsWith("}]}");
  }

  @Test
  void details_of_a_request_without_a_token_have_no_checks() {
    assertProblem(
        refuse(Middle.started().problems(Details.DEV), Sent.get(), authenticated("staff")),
        """
        {"type":"tag:jwtschemes.dev,2026:reason/no-token","title":"A bearer token is required",\
        "status":401,"instance":"urn:jwt-decision:k3hu7xq2ab5z","reason":"no-token",\
        "detail":"expected a token of [staff]; looked in the Authorization header (absent)","advice":"Send the token where the scheme looks: \
        Authorization: Bearer, or the cookie or header it is configured for. If the client does send \
        it, a proxy or a redirect dropped it.","scheme":"staff","candidates":["staff"]}""");
  }

  @Test
  void challenges_stay_as_they_are() {
    assertThat(refuse(open, Sent.get(), authenticated("staff", "partner")).challenges())
        .isEqualTo(
            refuse(Middle.started(), Sent.get(), authenticated("staff", "partner")).challenges());
  }

  @Test
  void a_client_that_accepts_text_alone_gets_a_sentence() {
    for (Details details : List.of(Details.PUBLIC, Details.DEV)) {
      Middle middle = Middle.started().problems(details);
      Sent request = Sent.with(PARTNER.token()).header("Accept", "text/html");
      assertThat(refuse(middle, request, authenticated("staff")).body())
          .contains(
              new Outcome.Body(
                  "text/plain",
                  "The issuer of the token is not accepted here (decision k3hu7xq2ab5z).",
                  true));
    }
  }

  @Test
  void an_observers_answer_wins() {
    open.application.on(
        CallerChallenged.class, event -> event.respondWith(410, "text/plain", "gone"));
    open.application.on(
        AccessForbidden.class, event -> event.respondWith(404, "text/plain", "nothing"));
    assertThat(refuse(open, Sent.get(), authenticated("staff")).body())
        .contains(new Outcome.Body("text/plain", "gone", false));
    assertThat(refuse(open, Sent.get(), AccessRule.denied()).body())
        .contains(new Outcome.Body("text/plain", "nothing", false));
  }

  private static Outcome.Refuse refuse(Middle middle, Sent request, AccessRule rule) {
    return (Outcome.Refuse) middle.handle(request, rule);
  }

  private static void assertProblem(Outcome.Refuse refusal, String json) {
    assertThat(refusal.body())
        .isEqualTo(Optional.of(new Outcome.Body("application/problem+json", json, true)));
  }
}
