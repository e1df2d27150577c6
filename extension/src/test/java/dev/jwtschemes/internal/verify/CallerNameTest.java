package dev.jwtschemes.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.text.Literal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The name of the caller, by the claims of a scheme. */
class CallerNameTest extends ClaimSuite {

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
}
