package dev.jwtschemes.testkit.assertj;

import static dev.jwtschemes.testkit.assertj.JwtSchemesAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.LibraryLog;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseAssertTest {
  private static final String STAFF = "Bearer realm=\"staff\"";
  private static final String EXPIRED =
      "Bearer realm=\"staff\", error=\"invalid_token\", error_description=\"The token has"
          + " expired\"";
  private static final ReceivedResponse OK = response(200);
  private static final ReceivedResponse UNAVAILABLE =
      new ReceivedResponse(503, Map.of("retry-after", List.of("5")));
  private static final String NOTHING =
      "\n  dev.jwtschemes logged: nothing that went through java.util.logging";

  @BeforeEach
  void forgetLog() {
    LibraryLog.listen();
    LibraryLog.clear();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 299})
  void accepts_2xx(int status) {
    assertThat(response(status)).isAccepted();
  }

  @ParameterizedTest
  @ValueSource(ints = {199, 300, 302, 401, 500})
  void fails_isAccepted(int status) {
    assertFails(
        () -> assertThat(response(status)).isAccepted(),
        "Expected an accepted request (2xx), but it was:\n  status: " + status + NOTHING);
  }

  @Test
  void passes_isChallengedBy_with_every_scheme_in_any_order_beside_other_kinds() {
    assertThat(response(401, STAFF)).isChallengedBy("staff");
    assertThat(response(401, "Basic realm=\"x\"", "bearer realm=\"partner\", Bearer realm=staff"))
        .isChallengedBy("staff", "partner");
    assertThat(response(400, STAFF)).isChallengedBy("staff");
  }

  @Test
  void fails_isChallengedBy_when_a_scheme_is_missing() {
    assertFails(
        () -> assertThat(response(401, STAFF)).isChallengedBy("staff", "partner"),
        "Expected a challenge (401 or 400) by staff and partner, but it was:\n"
            + "  status: 401\n"
            + "  WWW-Authenticate: Bearer realm=\"staff\""
            + NOTHING);
  }

  @Test
  void fails_isChallengedBy_when_there_is_one_more() {
    assertFails(
        () -> assertThat(response(401, STAFF, "Bearer realm=\"partner\"")).isChallengedBy("staff"),
        "Expected a challenge (401 or 400) by staff, but it was:\n"
            + "  status: 401\n"
            + "  WWW-Authenticate: Bearer realm=\"staff\"\n"
            + "  WWW-Authenticate: Bearer realm=\"partner\""
            + NOTHING);
  }

  @Test
  void fails_isChallengedBy_with_another_status_or_without_challenge() {
    assertFails(
        () -> assertThat(response(403, STAFF)).isChallengedBy("staff"),
        "Expected a challenge (401 or 400) by staff, but it was:\n"
            + "  status: 403\n"
            + "  WWW-Authenticate: Bearer realm=\"staff\""
            + NOTHING);
    assertFails(
        () -> assertThat(response(401)).isChallengedBy(),
        "Expected a challenge (401 or 400) by , but it was:\n  status: 401" + NOTHING);
  }

  @Test
  void fails_isForbidden() {
    assertThat(response(403)).isForbidden();
    assertFails(
        () -> assertThat(OK).isForbidden(),
        "Expected a forbidden request (403), but it was:\n  status: 200" + NOTHING);
  }

  @Test
  void fails_isUnavailable_without_retry_after() {
    assertThat(UNAVAILABLE).isUnavailable();
    assertFails(
        () -> assertThat(response(503)).isUnavailable(),
        "Expected a token that couldn't be checked (503 with Retry-After, without a challenge), but"
            + " it was:\n  status: 503"
            + NOTHING);
  }

  @Test
  void passes_because_with_what_a_client_sees_of_the_reason() {
    assertThat(response(401, EXPIRED)).because(FailureReason.TOKEN_EXPIRED);
    assertThat(response(401, STAFF)).because(FailureReason.NO_TOKEN);
    assertThat(response(403)).because(FailureReason.DENIED);
    assertThat(UNAVAILABLE).because(FailureReason.KEYS_UNAVAILABLE);
  }

  @Test
  void fails_because_of_another_reason() {
    assertFails(
        () -> assertThat(response(401, EXPIRED)).because(FailureReason.AUDIENCE_MISMATCH),
        "Expected a refusal because of audience-mismatch (401, invalid_token, \"The token is meant"
            + " for another audience\"), but it was:\n"
            + "  status: 401\n"
            + "  WWW-Authenticate: Bearer realm=\"staff\", error=\"invalid_token\","
            + " error_description=\"The token has expired\""
            + NOTHING);
  }

  @Test
  void fails_because_when_only_one_challenge_shows_the_reason() {
    assertFails(
        () -> assertThat(response(401, EXPIRED, STAFF)).because(FailureReason.TOKEN_EXPIRED),
        "Expected a refusal because of token-expired (401, invalid_token, \"The token has"
            + " expired\"), but it was:\n"
            + "  status: 401\n"
            + "  WWW-Authenticate: "
            + EXPIRED
            + "\n  WWW-Authenticate: Bearer realm=\"staff\""
            + NOTHING);
  }

  @Test
  void fails_because_of_no_token_when_there_is_an_error_code() {
    assertFails(
        () -> assertThat(response(401, EXPIRED)).because(FailureReason.NO_TOKEN),
        "Expected a refusal because of no-token (401, no error code), but it was:\n"
            + "  status: 401\n"
            + "  WWW-Authenticate: "
            + EXPIRED
            + NOTHING);
  }

  @ParameterizedTest
  @EnumSource(FailureReason.class)
  void fails_because_of_any_reason_on_an_accepted_request(FailureReason reason) {
    assertThatThrownBy(() -> assertThat(OK).because(reason)).isInstanceOf(AssertionError.class);
  }

  @Test
  void passes_hasDecision_with_the_id_of_a_problem_or_a_sentence() {
    problem("urn:jwt-decision:k3hu7xq2ab5z").hasDecision("k3hu7xq2ab5z");
    new ResponseAssert(response(401), () -> "The token has expired (decision k3hu7xq2ab5z).")
        .hasDecision("k3hu7xq2ab5z");
  }

  @Test
  void fails_hasDecision_and_shows_what_was_logged_about_the_one_it_was() {
    log("401 no-token: a [k3hu7xq2ab5z]", "401 no-token: b [aaaaaaaaaaaa]");
    assertFails(
        () -> problem("urn:jwt-decision:k3hu7xq2ab5z").hasDecision("aaaaaaaaaaaa"),
        "Expected decision aaaaaaaaaaaa, but it was k3hu7xq2ab5z:\n"
            + "  status: 401\n"
            + "  dev.jwtschemes logged: 401 no-token: a [k3hu7xq2ab5z]");
  }

  @Test
  void fails_hasDecision_without_an_id() {
    assertFails(
        () -> assertThat(response(401)).hasDecision("aaaaaaaaaaaa"),
        "Expected decision aaaaaaaaaaaa, but it was none: the body has no id:\n"
            + "  status: 401"
            + NOTHING);
  }

  private static ResponseAssert problem(String instance) {
    return new ResponseAssert(response(401), () -> "{\"instance\":\"" + instance + "\"}");
  }

  @Test
  void shows_the_newest_three_log_lines_of_the_same_status() {
    log("401 no-token: first", "401 no-token: second", "503 keys-unavailable: other");
    log("401 no-token: third", "401 token-expired: %s {0} fourth");

    assertFails(
        () -> assertThat(response(401, STAFF)).isAccepted(),
        "Expected an accepted request (2xx), but it was:\n"
            + "  status: 401\n"
            + "  WWW-Authenticate: Bearer realm=\"staff\"\n"
            + "  dev.jwtschemes logged: 401 no-token: second\n"
            + "  dev.jwtschemes logged: 401 no-token: third\n"
            + "  dev.jwtschemes logged: 401 token-expired: %s {0} fourth");
  }

  @Test
  void shows_the_newest_log_lines_when_none_has_the_status() {
    log("2 problems with the schemes", "401 no-token: first");

    assertFails(
        () -> assertThat(response(500)).isForbidden(),
        "Expected a forbidden request (403), but it was:\n"
            + "  status: 500\n"
            + "  dev.jwtschemes logged: 2 problems with the schemes\n"
            + "  dev.jwtschemes logged: 401 no-token: first");
  }

  private static void log(String... lines) {
    for (String line : lines) {
      System.getLogger("dev.jwtschemes").log(Level.INFO, line);
    }
  }

  private static void assertFails(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
  }

  private static ReceivedResponse response(int status, String... challenges) {
    return new ReceivedResponse(
        status,
        challenges.length == 0 ? Map.of() : Map.of("www-authenticate", Arrays.asList(challenges)));
  }
}
