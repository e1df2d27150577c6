package dev.jwtschemes.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.fetch.TestClock;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.internal.token.UnverifiedToken;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCheckTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final long SECONDS = NOW.getEpochSecond();

  private final TestClock clock = new TestClock(NOW);

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

  @Test
  void requires_the_claims_of_the_scheme() {
    assertFails(
        claims("tenant", null),
        FailureReason.CLAIM_MISSING,
        "missing: tenant, which required.claims demands");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b"})
  void accepts_a_claim_with_one_of_the_required_values(String client) throws Refusal {
    assertThat(check(requiring("client_id=a|b"), claims("client_id", client))).isEqualTo("alice");
  }

  @Test
  void rejects_a_claim_with_another_value() {
    assertThat(failure(requiring("client_id=a|b"), claims("client_id", "ab")))
        .isEqualTo(
            Literal.failure(
                FailureReason.CLAIM_MISMATCH, "expected client_id: [a, b], actual: 'ab'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "a ", " a", "a*", "", "a|b"})
  void compares_required_values_exactly(String client) {
    assertThat(failure(requiring("client_id=a|b"), claims("client_id", client)).reason())
        .isEqualTo(FailureReason.CLAIM_MISMATCH);
  }

  @Test
  void star_at_the_end_is_the_beginning_of_a_value() throws Refusal {
    SchemeDefinition scheme = requiring("repository=acme/*");
    assertThat(check(scheme, claims("repository", "acme/orders"))).isEqualTo("alice");
    for (String other : List.of("acme", "acme-evil/orders", "x/acme/orders", "ACME/orders")) {
      assertThat(failure(scheme, claims("repository", other)))
          .isEqualTo(
              Literal.failure(
                  FailureReason.CLAIM_MISMATCH,
                  "expected repository: [acme/*], actual: '" + other + "'"));
    }
  }

  @Test
  void compares_booleans_and_whole_numbers_by_their_digits() throws Refusal {
    assertThat(check(requiring("email_verified=true"), claims("email_verified", true)))
        .isEqualTo("alice");
    assertThat(check(requiring("tenant_id=7"), claims("tenant_id", 7L))).isEqualTo("alice");
    assertThat(failure(requiring("email_verified=true"), claims("email_verified", false)))
        .isEqualTo(
            Literal.failure(
                FailureReason.CLAIM_MISMATCH, "expected email_verified: [true], actual: 'false'"));
  }

  /** A list that has the value has others beside it. */
  @Test
  void list_or_object_is_not_a_required_value() {
    assertThat(failure(requiring("token_use=access"), claims("token_use", List.of("access"))))
        .isEqualTo(
            Literal.failure(
                FailureReason.CLAIM_MISMATCH, "expected token_use: [access], actual: a list"));
    assertThat(failure(requiring("a=1"), claims("a", 1.0)))
        .isEqualTo(
            Literal.failure(
                FailureReason.CLAIM_MISMATCH,
                "expected a: [1], actual: neither a string, a boolean nor a whole number"));
  }

  @Test
  void requires_a_claim_with_a_value_to_be_there() {
    assertThat(failure(requiring("token_use=access"), claims("token_use", null)))
        .isEqualTo(
            Literal.failure(
                FailureReason.CLAIM_MISSING, "missing: token_use, which required.claims demands"));
  }

  /** Access tokens of Cognito have no aud: camunda 44650. */
  @ParameterizedTest
  @ValueSource(strings = {"client_id", "azp"})
  void value_of_the_client_replaces_a_missing_audience(String claim) throws Refusal {
    SchemeDefinition scheme = requiring(claim + "=a|b").toBuilder().audiences("orders").build();
    Map<String, Object> claims = claims("aud", null);
    claims.put(claim, "a");
    assertThat(check(scheme, claims)).isEqualTo("alice");
    claims.put("aud", List.of());
    assertThat(failure(scheme, claims).reason()).isEqualTo(FailureReason.AUDIENCE_MISMATCH);
    claims.put("aud", "stock");
    assertThat(failure(scheme, claims).reason()).isEqualTo(FailureReason.AUDIENCE_MISMATCH);
    claims.remove("aud");
    claims.put(claim, "c");
    assertThat(failure(scheme, claims).reason()).isEqualTo(FailureReason.CLAIM_MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"client_id", "azp", "appid=a"})
  void name_of_a_claim_alone_replaces_no_audience(String required) {
    SchemeDefinition scheme = requiring(required).toBuilder().audiences("orders").build();
    Map<String, Object> claims = claims("aud", null);
    claims.putAll(Map.of("client_id", "a", "azp", "a", "appid", "a"));
    assertThat(failure(scheme, claims).reason()).isEqualTo(FailureReason.AUDIENCE_MISMATCH);
  }

  /** A profile's claims are required beside those with values, and none of them twice. */
  @Test
  void profile_keeps_required_values() {
    SchemeDefinition scheme =
        SchemeDefinition.named("s")
            .issuer("https://i.example")
            .audiences("orders")
            .profile(SchemeDefinition.Profile.AT_JWT)
            .requiredClaims("client_id=a")
            .build();
    assertThat(scheme.requiredClaims()).containsExactly("client_id=a", "aud", "sub", "jti");
    Map<String, Object> claims = claims("client_id", "a");
    claims.put("jti", "1");
    claims.remove("aud");
    assertThat(failure(scheme, claims))
        .isEqualTo(
            Literal.failure(
                FailureReason.CLAIM_MISSING, "missing: aud, which required.claims demands"));
  }

  @Test
  void requires_a_name() {
    assertFails(
        claims("sub", null),
        FailureReason.CLAIM_MISSING,
        "missing: upn, preferred_username and sub: one is needed as the caller's name; name.claim says where else it is");
  }

  @Test
  void names_the_caller_by_upn_then_preferred_username_then_sub() throws Refusal {
    Map<String, Object> claims = claims("sub", "s");
    assertThat(check(claims)).isEqualTo("s");
    claims.put("preferred_username", "p");
    assertThat(check(claims)).isEqualTo("p");
    claims.put("upn", "u");
    assertThat(check(claims)).isEqualTo("u");
  }

  @Test
  void names_the_caller_by_the_claim_of_the_scheme() throws Refusal {
    SchemeDefinition scheme = SchemeDefinition.named("s").nameClaims("user/\"https://n\"").build();
    Map<String, Object> claims = claims("user", Map.of("https://n", "alice"));
    assertThat(check(scheme, claims)).isEqualTo("alice");
  }

  @Test
  void requires_the_scheme_s_own_name_claim_whatever_others_there_are() {
    SchemeDefinition scheme = SchemeDefinition.named("s").nameClaims("email").build();
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> check(scheme, claims("sub", "alice")));
    assertThat(refusal.failure())
        .isEqualTo(
            Literal.failure(
                FailureReason.CLAIM_MISSING, "missing: email, which name.claim demands"));
  }

  /** Keycloak without sub: keycloak 34306. */
  @Test
  void first_path_that_is_there_is_the_name() throws Refusal {
    SchemeDefinition scheme =
        SchemeDefinition.named("s").nameClaims("user/name", "client_id").build();
    assertThat(check(scheme, claims("client_id", "orders"))).isEqualTo("orders");
    Map<String, Object> both = claims("client_id", "orders");
    both.put("user", Map.of("name", "bob"));
    assertThat(check(scheme, both)).isEqualTo("bob");
    assertThat(failure(scheme, claims("sub", "alice")))
        .isEqualTo(
            Literal.failure(
                FailureReason.CLAIM_MISSING,
                "missing: user/name or client_id, which name.claim demands"));
  }

  /** Otherwise a caller with a blank name would pass for the next claim's. */
  @Test
  void wrong_value_at_the_first_path_is_not_skipped() {
    SchemeDefinition scheme = SchemeDefinition.named("s").nameClaims("nick", "sub").build();
    assertThat(failure(scheme, claims("nick", " ")).reason())
        .isEqualTo(FailureReason.CLAIM_MALFORMED);
    assertThat(failure(scheme, claims("nick", List.of("a"))).reason())
        .isEqualTo(FailureReason.CLAIM_MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void rejects_a_blank_name(String name) {
    assertFails(
        claims("upn", name),
        FailureReason.CLAIM_MALFORMED,
        "upn is not a name: it is blank or no string");
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

  private void assertFails(Map<String, Object> claims, FailureReason reason, String detail) {
    assertThat(failure(claims)).isEqualTo(Literal.failure(reason, detail));
  }

  private Failure failure(Map<String, Object> claims) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> check(claims));
    assertThat(refusal).isNotNull();
    return refusal.failure();
  }

  private Failure failure(SchemeDefinition scheme, Map<String, Object> claims) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> check(scheme, claims));
    assertThat(refusal).isNotNull();
    return refusal.failure();
  }

  private static SchemeDefinition requiring(String... claims) {
    return SchemeDefinition.named("s").requiredClaims(claims).build();
  }

  private String check(Map<String, Object> claims) throws Refusal {
    return check(
        SchemeDefinition.named("s")
            .issuer("https://i.example")
            .audiences("orders")
            .requiredClaims("tenant")
            .clockSkew(Duration.ofSeconds(10))
            .maxTokenAge(Duration.ofSeconds(300))
            .build(),
        claims);
  }

  /** Return the name, or throw what the first check says that fails, in both runs. */
  private String check(SchemeDefinition scheme, Map<String, Object> claims) throws Refusal {
    Checks checks = new Checks(ClaimChecks.of(scheme, clock));
    Examination token = examination(claims);
    CheckResult result = checks.untilOneFails(token);
    List<Checked> all = checks.all(examination(claims));
    assertThat(BothRuns.first(all.stream().map(Checked::result).toList())).isEqualTo(result);
    if (result instanceof CheckResult.Failed failed) {
      throw new Refusal(failed.failure());
    }
    return Objects.requireNonNull(token.name);
  }

  private static Examination examination(Map<String, Object> claims) {
    var read = (UnverifiedToken.Readable) UnverifiedToken.read("eyJhbGciOiJSUzI1NiJ9.e30.", 100);
    Examination examination = new Examination(read.token());
    examination.read(new HashMap<String, @Nullable Object>(claims));
    return examination;
  }

  private static Map<String, Object> claims(String name, @Nullable Object value) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("iss", "https://i.example");
    claims.put("aud", "orders");
    claims.put("sub", "alice");
    claims.put("tenant", "t");
    claims.put("iat", SECONDS);
    claims.put("exp", SECONDS + 300);
    if (value == null) {
      claims.remove(name);
    } else {
      claims.put(name, value);
    }
    return claims;
  }
}
