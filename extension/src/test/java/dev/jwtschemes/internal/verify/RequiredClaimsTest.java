package dev.jwtschemes.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.TokenProfile;
import dev.jwtschemes.internal.text.Literal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The claims and values that a scheme requires. */
class RequiredClaimsTest extends ClaimSuite {

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
  void value_of_the_client_accepts_a_token_without_an_audience(String claim) throws Refusal {
    Map<String, Object> claims = claims("aud", null);
    claims.put(claim, "a");
    assertThat(check(requiring(claim + "=a|b"), claims)).isEqualTo("alice");
    claims.put(claim, "c");
    assertThat(failure(requiring(claim + "=a|b"), claims).reason())
        .isEqualTo(FailureReason.CLAIM_MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"client_id=a|b", "azp=a", "client_id", "azp", "appid=a"})
  void no_required_claim_replaces_a_configured_audience(String required) {
    SchemeDefinition scheme = requiring(required).toBuilder().audiences("orders").build();
    Map<String, Object> claims = claims("aud", null);
    claims.putAll(Map.of("client_id", "a", "azp", "a", "appid", "a"));
    assertThat(failure(scheme, claims))
        .isEqualTo(
            Literal.failure(FailureReason.AUDIENCE_MISMATCH, "expected aud: [orders], actual: []"));
    claims.put("aud", List.of());
    assertThat(failure(scheme, claims).reason()).isEqualTo(FailureReason.AUDIENCE_MISMATCH);
    claims.put("aud", "stock");
    assertThat(failure(scheme, claims).reason()).isEqualTo(FailureReason.AUDIENCE_MISMATCH);
  }

  /** A profile's claims are required beside those with values, and none of them twice. */
  @Test
  void profile_keeps_required_values() {
    SchemeDefinition scheme =
        SchemeDefinition.named("s")
            .issuer("https://i.example")
            .audiences("orders")
            .profile(TokenProfile.AT_JWT)
            .requiredClaims("client_id=a")
            .build();
    assertThat(scheme.requiredClaims()).containsExactly("client_id=a", "aud", "sub", "jti");
    Map<String, Object> claims = claims("client_id", "a");
    claims.put("jti", "1");
    claims.remove("aud");
    assertThat(failure(scheme, claims))
        .isEqualTo(
            Literal.failure(FailureReason.AUDIENCE_MISMATCH, "expected aud: [orders], actual: []"));
  }

  private static SchemeDefinition requiring(String... claims) {
    return SchemeDefinition.named("s").requiredClaims(claims).build();
  }
}
