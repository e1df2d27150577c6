package dev.jwtschemes.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.TokenBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The types and the profile of tokens that a scheme accepts. */
class TokenTypeTest extends VerifierSuite {

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "jwt", "at+jwt", "application/at+jwt", "application/JWT"})
  void accepts_access_token_types(String type) {
    assertThat(verify(ISSUER.token().type(type))).isInstanceOf(Verdict.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"logout+jwt", "dpop+jwt", "secevent+jwt", "JOSE", ""})
  void refuses_other_types(String type) {
    assertThat(verify(ISSUER.token().type(type)))
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused ->
                assertThat(refused.failure().reason()).isEqualTo(FailureReason.TYPE_NOT_ALLOWED));
  }

  @Test
  void accepts_a_token_without_type_by_default() {
    TokenBuilder untyped = ISSUER.token().rawHeader("{\"alg\":\"RS256\",\"kid\":\"k1\"}");
    assertThat(verify(untyped)).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void takes_only_the_types_of_the_scheme() {
    BothRuns verifier = verifier(scheme().tokenTypes("application/Order+JWT"));
    assertThat(verifier.verify(read(ISSUER.token().type("order+jwt"))))
        .isInstanceOf(Verdict.Accepted.class);
    assertRefused(
        verifier.verify(read(ISSUER.token().type("at+jwt"))),
        FailureReason.TYPE_NOT_ALLOWED,
        "expected typ: [order+jwt], actual: 'at+jwt'");
    assertRefused(
        verifier.verify(read(ISSUER.token().rawHeader("{\"alg\":\"RS256\",\"kid\":\"k1\"}"))),
        FailureReason.TYPE_NOT_ALLOWED,
        "expected typ: [order+jwt], actual: 'none'");
  }

  @Test
  void does_not_take_the_word_none_for_a_missing_type() {
    assertThat(verify(ISSUER.token().type("none"))).isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void accepts_an_access_token_by_its_profile() {
    assertThat(verifier(profiled()).verify(read(accessToken())))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"client_id", "jti", "sub"})
  void requires_what_the_access_token_profile_requires(String claim) {
    assertRefused(
        verifier(profiled()).verify(read(accessToken().without(claim))),
        FailureReason.CLAIM_MISSING,
        "missing: " + claim + ", which required.claims demands");
  }

  @Test
  void takes_no_other_type_by_the_access_token_profile() {
    assertRefused(
        verifier(profiled()).verify(read(accessToken().type("JWT"))),
        FailureReason.TYPE_NOT_ALLOWED,
        "expected typ: [at+jwt], actual: 'JWT'");
  }
}
