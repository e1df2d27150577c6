package dev.jwtschemes.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.BindingMode;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.EncryptionKeys;
import dev.jwtschemes.testkit.TokenBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that are bound to a key or certificate of their owner. */
class BoundTokenTest extends VerifierSuite {

  /** RFC 7800 section 3.1 wants an object; a claim of another type is bound to nothing known. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"jkt\":\"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I\"}",
        "{\"x5t#S256\":\"bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2\"}",
        "{\"kid\":\"k1\"}",
        "{}",
        "[]",
        "[null]",
        "\"\"",
        "\"text\"",
        "0",
        "false"
      })
  void refuses_a_bound_token(String confirmation) {
    assertRefused(
        verify(ISSUER.token().rawClaims(goodClaims("cnf", confirmation))),
        FailureReason.BINDING_NOT_CHECKED,
        "the token has cnf (RFC 7800), and the scheme checks no proof of possession");
  }

  /** Some issuers write every member they know, and null into those that are absent. */
  @Test
  void takes_a_null_confirmation_for_none() {
    assertThat(verify(ISSUER.token().rawClaims(goodClaims("cnf", "null"))))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void takes_no_other_claim_for_a_confirmation() {
    assertThat(verify(ISSUER.token().claim("CNF", "a").claim("act", Map.of("cnf", "b"))))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void accepts_a_bound_token_where_the_scheme_ignores_the_binding() {
    var ignoring = verifier(scheme().binding(BindingMode.IGNORE));
    assertThat(ignoring.verify(read(ISSUER.token().claim("cnf", Map.of("jkt", "x")))))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void refuses_a_bound_token_inside_an_encrypted_one() {
    var keys = EncryptionKeys.generate();
    TokenBuilder bound = ISSUER.token().claim("cnf", Map.of("jkt", "x"));
    assertRefused(
        encrypted(keys).verify(read(bound.encryptedFor(keys.publicKey()))),
        FailureReason.BINDING_NOT_CHECKED,
        "the token has cnf (RFC 7800), and the scheme checks no proof of possession");
  }

  @Test
  void refuses_a_bound_token_that_is_only_encrypted() throws Exception {
    var keys = EncryptionKeys.generate();
    assertRefused(
        onlyDecrypting(scheme(), keys.keys()).verify(encrypt(keys, goodClaims("cnf", "{}"))),
        FailureReason.BINDING_NOT_CHECKED,
        "the token has cnf (RFC 7800), and the scheme checks no proof of possession");
  }

  @Test
  void refuses_a_bound_token_by_the_rules_of_plain_mp_jwt_and_of_access_tokens() {
    SchemeBuilder plain =
        SchemeDefinition.named("mp-jwt").issuer(ISSUER.issuer()).key(ISSUER.jwksJson());
    TokenBuilder bound = accessToken().claim("cnf", Map.of("jkt", "x"));
    for (SchemeBuilder each : List.of(plain, profiled())) {
      assertRefused(
          verifier(each).verify(read(bound)),
          FailureReason.BINDING_NOT_CHECKED,
          "the token has cnf (RFC 7800), and the scheme checks no proof of possession");
    }
  }

  @Test
  void says_that_a_bound_token_has_expired() {
    assertThat(
            verify(
                ISSUER
                    .token()
                    .claim("cnf", Map.of("jkt", "x"))
                    .issuedAt(Instant.EPOCH)
                    .expires(Instant.EPOCH.plusSeconds(60))))
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused ->
                assertThat(refused.failure().reason()).isEqualTo(FailureReason.TOKEN_EXPIRED));
  }
}
