package dev.jwtschemes.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentTokensTest {
  private static final String PAYLOAD =
      Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString("{\"sub\":\"subject-4711\",\"tenant\":\"blue-and-red\"}".getBytes(UTF_8));
  private static final String SIGNATURE = "c2lnbmF0dXJlLW9mLXRoZS10b2tlbi13aXRoLWVub3VnaC10ZXh0";
  private static final Request SENT =
      Request.get("/x").bearer("eyJhbGciOiJub25lIn0." + PAYLOAD + "." + SIGNATURE);

  @Test
  void finds_part_of_a_signature() {
    var sent = new SentTokens();
    sent.remember(SENT);
    assertThat(sent.foundIn("log: refused " + SIGNATURE.substring(0, 30)))
        .containsExactly("c2lnbmF0dXJlLW9mLXRo");
  }

  @Test
  void finds_a_payload() {
    var sent = new SentTokens();
    sent.remember(SENT);
    assertThat(sent.foundIn("log: " + PAYLOAD)).hasSize(2);
  }

  @Test
  void finds_a_token_sent_as_a_body() {
    var sent = new SentTokens();
    sent.remember(Request.post("/x", "eyJhbGciOiJub25lIn0." + PAYLOAD + "." + SIGNATURE));
    assertThat(sent.foundIn(PAYLOAD)).hasSize(2);
  }

  @Test
  void finds_nothing_in_a_clean_log() {
    var sent = new SentTokens();
    sent.remember(SENT);
    assertThat(sent.foundIn("401 token-expired kid=k1")).isEmpty();
  }

  @Test
  void notices_a_claim_value_in_a_header() {
    var response = new Response(401, List.of(new Header("X", "for subject-4711")), "");
    assertThat(SentTokens.leaks(SENT, response)).hasSize(1);
  }

  @Test
  void notices_a_stack_trace_in_a_body() {
    var response = new Response(500, List.of(), "oops\n\tat some.Class.method(Class.java:1)");
    assertThat(SentTokens.leaks(SENT, response)).hasSize(1);
  }

  @Test
  void notices_nothing_in_a_plain_refusal() {
    var response = new Response(401, List.of(), "");
    assertThat(SentTokens.leaks(SENT, response)).isEmpty();
  }
}
