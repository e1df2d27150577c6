package dev.jwtschemes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedTest {
  private static final Response CHALLENGED =
      new Response(
          401,
          List.of(
              new Header("www-authenticate", "Bearer realm=\"a\""),
              new Header("WWW-Authenticate", "Bearer realm=\"b\"")),
          "body");

  @Test
  void accepts_what_it_describes() {
    Expected expected =
        Expected.status(401)
            .challenge("Bearer realm=\"a\"")
            .challenge("Bearer realm=\"b\"")
            .withBody("body")
            .holding("bo")
            .lacking("x");
    assertThat(expected.differences(CHALLENGED)).isEmpty();
  }

  @Test
  void notices_another_status() {
    Expected expected = Expected.oneOf(400, 403);
    assertThat(expected.differences(CHALLENGED)).containsExactly("status 401, expected [400, 403]");
  }

  @Test
  void notices_a_missing_challenge() {
    assertThat(Expected.status(401).challenge("Bearer realm=\"a\"").differences(CHALLENGED))
        .containsExactly(
            "WWW-Authenticate [Bearer realm=\"a\", Bearer realm=\"b\"], expected"
                + " [Bearer realm=\"a\"]");
  }

  @Test
  void notices_challenges_in_another_order() {
    assertThat(
            Expected.status(401)
                .challenge("Bearer realm=\"b\"")
                .challenge("Bearer realm=\"a\"")
                .differences(CHALLENGED))
        .hasSize(1);
  }

  @Test
  void notices_a_challenge_where_none_belongs() {
    assertThat(Expected.status(401).differences(CHALLENGED)).hasSize(1);
  }

  @Test
  void notices_a_missing_retry_after() {
    assertThat(Expected.status(503).withRetryAfter().differences(new Response(503, List.of(), "")))
        .containsExactly("Retry-After [], expected seconds");
  }

  @Test
  void notices_a_retry_after_of_zero() {
    var response = new Response(503, List.of(new Header("Retry-After", "0")), "");
    assertThat(Expected.status(503).withRetryAfter().differences(response)).hasSize(1);
  }

  @Test
  void notices_a_retry_after_where_none_belongs() {
    var response = new Response(200, List.of(new Header("Retry-After", "5")), "");
    assertThat(Expected.status(200).differences(response))
        .containsExactly("Retry-After [5], expected none");
  }

  @Test
  void notices_another_body() {
    var response = new Response(200, List.of(), "found");
    assertThat(
            Expected.status(200)
                .withBody("other")
                .holding("lost")
                .lacking("oun")
                .differences(response))
        .containsExactly(
            "body 'found', expected 'other'",
            "body 'found' lacks 'lost'",
            "body 'found' holds 'oun'");
  }

  @Test
  void notices_a_missing_header() {
    var response = new Response(200, List.of(new Header("X-A", "1")), "");
    assertThat(Expected.status(200).withHeader("x-a", "2").differences(response))
        .containsExactly("x-a [1], expected '2'");
  }
}
