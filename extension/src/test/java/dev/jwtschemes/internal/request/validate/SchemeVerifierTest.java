package dev.jwtschemes.internal.request.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.request.token.UnverifiedToken;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeVerifierTest {
  private static final TestIssuer ISSUER = TestIssuer.start();

  @AfterAll
  static void stop() {
    ISSUER.close();
  }

  @Test
  void accepts_a_good_token_and_shows_its_claims() {
    Verdict verdict = verify(ISSUER.token().groups("clerk").audience("orders").claim("level", 3));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Accepted.class,
            accepted -> {
              assertThat(accepted.token().getName()).isEqualTo("alice@example.com");
              assertThat(accepted.token().getIssuer()).isEqualTo(ISSUER.issuer());
              assertThat(accepted.token().getGroups()).containsExactly("clerk");
              assertThat(accepted.token().getAudience()).containsExactly("orders");
              assertThat(accepted.token().<Object>getClaim("level").toString()).isEqualTo("3");
              assertThat(accepted.token().<Object>getClaim("auth_time")).isNull();
              assertThat(accepted.token().scheme()).isEqualTo("staff");
            });
  }

  @Test
  void refuses_a_foreign_signature() {
    assertRefused(
        verify(ISSUER.token().signedWithForeignKey()),
        FailureReason.SIGNATURE_INVALID,
        "alg RS256, checked with key ['k1']");
  }

  @Test
  void refuses_an_unsigned_token() {
    assertRefused(
        verify(ISSUER.token().unsigned()),
        FailureReason.ALGORITHM_NOT_ALLOWED,
        "expected alg: [RS256], actual: 'none'");
  }

  @Test
  void refuses_the_public_key_as_hmac_secret() {
    byte[] secret = ISSUER.publicKeyPem().getBytes(StandardCharsets.UTF_8);
    assertRefused(
        verify(ISSUER.token().hmacWith(secret)),
        FailureReason.ALGORITHM_NOT_ALLOWED,
        "expected alg: [RS256], actual: 'HS256'");
  }

  @Test
  void refuses_an_algorithm_off_the_list() {
    assertRefused(
        verify(ISSUER.token().algorithm("RS512")),
        FailureReason.ALGORITHM_NOT_ALLOWED,
        "expected alg: [RS256], actual: 'RS512'");
  }

  @Test
  void refuses_a_critical_header() {
    TokenBuilder token = ISSUER.token().header("crit", List.of("exp")).header("exp", 1);
    assertRefused(verify(token), FailureReason.CRITICAL_HEADER_UNKNOWN, "crit ['exp']");
  }

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
  void refuses_a_key_id_it_does_not_know() {
    assertRefused(
        verify(ISSUER.token().keyId("k9")),
        FailureReason.KEY_NOT_FOUND,
        "no key for kid 'k9' and alg 'RS256'; known: ['k1']");
  }

  @Test
  void never_fetches_a_key_that_the_token_names() {
    int before = ISSUER.fetches();
    TokenBuilder token =
        ISSUER
            .token()
            .signedWithForeignKey()
            .header("jku", ISSUER.jwksUrl())
            .header("x5u", ISSUER.jwksUrl());
    assertRefused(
        verify(token), FailureReason.SIGNATURE_INVALID, "alg RS256, checked with key ['k1']");
    assertThat(ISSUER.fetches()).isEqualTo(before);
  }

  @Test
  void ignores_a_key_inside_the_token() {
    TokenBuilder token =
        ISSUER
            .token()
            .signedWithForeignKey()
            .header("jwk", Map.of("kty", "RSA", "e", "AQAB", "n", "AQAB"));
    assertRefused(
        verify(token), FailureReason.SIGNATURE_INVALID, "alg RS256, checked with key ['k1']");
  }

  @Test
  void refuses_an_encrypted_token_without_a_decryption_key() {
    var keys = EncryptionKeys.generate();
    assertRefused(
        verify(ISSUER.token().encryptedFor(keys.publicKey())),
        FailureReason.DECRYPTION_FAILED,
        "the token is encrypted, and the scheme has no decryption key");
  }

  @Test
  void decrypts_and_then_checks_the_inner_signature() {
    var keys = EncryptionKeys.generate();
    SchemeVerifier verifier = encrypted(keys);
    assertThat(verifier.verify(read(ISSUER.token().encryptedFor(keys.publicKey()))))
        .isInstanceOf(Verdict.Accepted.class);
    assertRefused(
        verifier.verify(read(ISSUER.token().signedWithForeignKey().encryptedFor(keys.publicKey()))),
        FailureReason.SIGNATURE_INVALID,
        "alg RS256, checked with key ['k1']");
    assertRefused(
        verifier.verify(read(ISSUER.token().unsigned().encryptedFor(keys.publicKey()))),
        FailureReason.ALGORITHM_NOT_ALLOWED,
        "expected alg: [RS256], actual: 'none'");
  }

  @Test
  void takes_no_signed_token_where_encryption_is_configured() {
    assertRefused(
        encrypted(EncryptionKeys.generate()).verify(read(ISSUER.token())),
        FailureReason.DECRYPTION_FAILED,
        "the scheme takes encrypted tokens only, and this one is not");
  }

  @Test
  void refuses_what_was_encrypted_for_another_key() {
    assertRefused(
        encrypted(EncryptionKeys.generate())
            .verify(read(ISSUER.token().encryptedFor(EncryptionKeys.generate().publicKey()))),
        FailureReason.DECRYPTION_FAILED,
        "none of the keys ['(no kid)'] decrypts it");
  }

  @Test
  void refuses_a_compressed_token() {
    var keys = EncryptionKeys.generate();
    assertRefused(
        encrypted(keys)
            .verify(read(ISSUER.token().encryptedFor(keys.publicKey(), Map.of("zip", "DEF")))),
        FailureReason.DECRYPTION_FAILED,
        "the token is compressed (zip)");
  }

  private static SchemeVerifier encrypted(EncryptionKeys keys) {
    return new SchemeVerifier(
        scheme(), Optional.of(keys()), Optional.of(keys.keys()), Clock.systemUTC());
  }

  private static Verdict verify(TokenBuilder token) {
    return new SchemeVerifier(scheme(), Optional.of(keys()), Optional.empty(), Clock.systemUTC())
        .verify(read(token));
  }

  private static SchemeDefinition scheme() {
    return SchemeDefinition.named("staff").issuer(ISSUER.issuer()).key(ISSUER.jwksJson()).build();
  }

  private static KeySource keys() {
    try {
      return new FixedKeys(ConfiguredKeys.verification(scheme()).orElseThrow());
    } catch (KeyReader.Unusable e) {
      throw new AssertionError(e);
    }
  }

  private static UnverifiedToken read(TokenBuilder token) {
    return ((UnverifiedToken.Readable) UnverifiedToken.read(token.compact())).token();
  }

  private static void assertRefused(Verdict verdict, FailureReason reason, String detail) {
    assertThat(verdict).isEqualTo(new Verdict.Refused(Failure.of(reason, detail)));
  }
}
