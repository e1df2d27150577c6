package dev.jwtschemes.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.text.Literal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCheckTest extends ClaimSuite {

  @Test
  void accepts_until_just_before_exp_plus_skew() {
    clock.advance(Duration.ofMillis(99_999));
    assertPasses(claims("exp", SECONDS + 90));
  }

  @Test
  void rejects_expired_token_at_exact_exp_plus_skew() {
    clock.advance(Duration.ofSeconds(100));
    assertFails(
        claims("exp", SECONDS + 90),
        FailureReason.TOKEN_EXPIRED,
        "expected exp: after now, 2026-01-02T03:05:45Z, actual: 2026-01-02T03:05:35Z, clock skew allowed 10 s");
  }

  @Test
  void accepts_at_exact_nbf_minus_skew() {
    assertPasses(claims("nbf", SECONDS + 10));
  }

  @Test
  void rejects_before_nbf_minus_skew() {
    assertFails(
        claims("nbf", SECONDS + 11),
        FailureReason.TOKEN_NOT_YET_VALID,
        "expected nbf: not after now, 2026-01-02T03:04:05Z, actual: 2026-01-02T03:04:16Z, clock skew allowed 10 s");
  }

  @Test
  void accepts_iat_at_exact_now_plus_skew() {
    assertPasses(claims("iat", SECONDS + 10));
  }

  @Test
  void rejects_iat_beyond_now_plus_skew() {
    assertFails(
        claims("iat", SECONDS + 11),
        FailureReason.ISSUED_IN_FUTURE,
        "expected iat: not after now, 2026-01-02T03:04:05Z, actual: 2026-01-02T03:04:16Z, clock skew allowed 10 s");
  }

  @Test
  void accepts_a_token_exactly_as_old_as_allowed_with_the_skew() {
    assertPasses(claims("iat", SECONDS - 310));
  }

  @Test
  void rejects_a_token_older_than_allowed() {
    assertFails(
        claims("iat", SECONDS - 311),
        FailureReason.TOKEN_TOO_OLD,
        "expected age: at most 300 s, clock skew allowed 10 s, actual: iat 2026-01-02T02:58:54Z, now 2026-01-02T03:04:05Z");
  }

  /** MP-JWT's TCK: an age of 4 s rejects a token of 5 s. */
  @Test
  void age_has_no_skew_in_the_scheme_of_mp_jwt() throws Refusal {
    SchemeDefinition scheme =
        SchemeDefinition.named("mp-jwt").maxTokenAge(Duration.ofSeconds(300)).build();
    assertThat(check(scheme, claims("iat", SECONDS - 300))).isEqualTo("alice");
    assertThat(failure(scheme, claims("iat", SECONDS - 301)))
        .isEqualTo(
            Literal.failure(
                FailureReason.TOKEN_TOO_OLD,
                "expected age: at most 300 s, actual: iat 2026-01-02T02:59:04Z, now 2026-01-02T03:04:05Z"));
  }

  @Test
  void accepts_a_token_without_iat_where_the_scheme_does_not_require_it() throws Refusal {
    SchemeDefinition scheme = SchemeDefinition.named("s").requireIat(false).build();
    assertThat(check(scheme, claims("iat", null))).isEqualTo("alice");
  }

  @Test
  void checks_an_iat_that_is_there_though_not_required() {
    SchemeDefinition scheme = SchemeDefinition.named("s").requireIat(false).build();
    assertThat(failure(scheme, claims("iat", SECONDS + 61)).reason())
        .isEqualTo(FailureReason.ISSUED_IN_FUTURE);
    assertThat(failure(scheme, claims("iat", "now")).reason())
        .isEqualTo(FailureReason.CLAIM_MALFORMED);
    assertThat(failure(scheme, claims("exp", SECONDS - 1)).reason())
        .isEqualTo(FailureReason.CLAIM_MALFORMED);
  }

  @Test
  void rejects_exp_before_iat() {
    assertFails(
        claims("exp", SECONDS - 5),
        FailureReason.CLAIM_MALFORMED,
        "expected exp: not before iat, 2026-01-02T03:04:05Z, actual: 2026-01-02T03:04:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exp", "iat"})
  void requires_times(String name) {
    assertFails(claims(name, null), FailureReason.CLAIM_MISSING, "missing: " + name);
  }

  @Test
  void requires_an_issuer() {
    assertFails(claims("iss", null), FailureReason.CLAIM_MISSING, "missing: iss");
  }

  @Test
  void rejects_another_issuer() {
    assertFails(
        claims("iss", "https://evil.example"),
        FailureReason.ISSUER_NOT_REGISTERED,
        "expected iss: [https://i.example], actual: 'https://evil.example'");
  }

  @Test
  void accepts_one_of_several_audiences() {
    assertPasses(claims("aud", List.of("other", "orders")));
  }

  @Test
  void rejects_other_audiences() {
    assertFails(
        claims("aud", List.of("a", "b")),
        FailureReason.AUDIENCE_MISMATCH,
        "expected aud: [orders], actual: ['a', 'b']");
  }

  @Test
  void rejects_a_missing_audience() {
    assertFails(
        claims("aud", null), FailureReason.AUDIENCE_MISMATCH, "expected aud: [orders], actual: []");
  }

  @ParameterizedTest
  @ValueSource(strings = {"upn", "preferred_username", "sub", "jti"})
  void rejects_text_claims_that_are_no_text(String name) {
    assertFails(claims(name, 5), FailureReason.CLAIM_MALFORMED, name + " is not a string");
  }

  @Test
  void rejects_a_time_that_is_text() {
    assertFails(
        claims("exp", "tomorrow"), FailureReason.CLAIM_MALFORMED, "exp is not a number of seconds");
  }

  @Test
  void accepts_the_first_and_the_last_second_there_is() {
    assertPasses(claims("nbf", 0));
    assertPasses(claims("exp", 253_402_300_799L));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 1e300, Double.NaN, Double.POSITIVE_INFINITY})
  void rejects_impossible_times(double value) {
    assertFails(
        claims("exp", value),
        FailureReason.CLAIM_MALFORMED,
        "exp is not a time before the year 10000");
  }

  @Test
  void rejects_an_audience_of_numbers() {
    assertFails(
        claims("aud", List.of(1)),
        FailureReason.CLAIM_MALFORMED,
        "aud is not a string or a list of strings");
  }

  @Test
  void cuts_and_cleans_what_a_token_says() {
    String hostile = "x\r\nFAKE LOG LINE" + "y".repeat(500);
    Failure failure = failure(claims("iss", hostile));
    assertThat(failure.detail())
        .startsWith("expected iss: [https://i.example], actual: 'x??FAKE LOG LINEyyy")
        .hasSizeLessThan(300)
        .doesNotContain("\n");
  }

  private void assertPasses(Map<String, Object> claims) {
    assertThatCode(() -> check(claims)).doesNotThrowAnyException();
  }
}
