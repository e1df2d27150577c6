package dev.jwtschemes.internal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.key.EncryptionKeys;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.token.UnverifiedToken;
import dev.jwtschemes.testkit.TokenBuilder;
import java.security.Key;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encrypted tokens: decryption, and the checks of what was inside. */
class EncryptedTokenTest extends VerifierSuite {

  @Test
  void refuses_a_critical_header_of_the_inner_token() {
    var keys = EncryptionKeys.generate();
    TokenBuilder token = ISSUER.token().header("crit", List.of("exp")).header("exp", 1);
    assertRefused(
        encrypted(keys).verify(read(token.encryptedFor(keys.publicKey()))),
        FailureReason.CRITICAL_HEADER_UNKNOWN,
        "crit ['exp']");
  }

  @Test
  void tries_no_more_than_three_decryption_keys() {
    var keys = EncryptionKeys.generate();
    Keys.Entry other = EncryptionKeys.generate().keys().all().get(0);
    Keys.Entry right = keys.keys().all().get(0);
    UnverifiedToken token = read(ISSUER.token().encryptedFor(keys.publicKey()));
    assertThat(decrypting(other, other, right).verify(token)).isInstanceOf(Verdict.Accepted.class);
    assertThat(decrypting(other, other, other, right).verify(token))
        .isInstanceOf(Verdict.Refused.class);
  }

  private static BothRuns decrypting(Keys.Entry... entries) {
    return new BothRuns(
        scheme().build(),
        Optional.of(keys()),
        Optional.of(new Keys(List.of(entries))),
        Clock.systemUTC());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kid", "typ", "cty", "alg", "enc"})
  void refuses_a_header_parameter_of_an_encrypted_token_that_is_not_a_string(String name) {
    var keys = EncryptionKeys.generate();
    Map<String, String> header = new LinkedHashMap<>();
    header.put("alg", "\"RSA-OAEP-256\"");
    header.put("enc", "\"A256GCM\"");
    header.put("cty", "\"JWT\"");
    header.put(name, "[\"x\"]");
    String encoded =
        Base64.getUrlEncoder().withoutPadding().encodeToString(json(header).getBytes(UTF_8));
    assertRefused(
        encrypted(keys).verify(read(encoded + ".AAAA.AAAA.AAAA.AAAA")),
        FailureReason.TOKEN_NOT_JWT,
        name + " in the header is not a string (RFC 7515 section 4.1)");
  }

  @Test
  void refuses_a_kid_of_an_inner_token_that_is_not_a_string() {
    var keys = EncryptionKeys.generate();
    TokenBuilder inner = ISSUER.token().rawHeader("{\"alg\":\"RS256\",\"kid\":5}");
    assertRefused(
        encrypted(keys).verify(read(inner.encryptedFor(keys.publicKey()))),
        FailureReason.TOKEN_NOT_JWT,
        "kid in the header is not a string (RFC 7515 section 4.1)");
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
    BothRuns verifier = encrypted(keys);
    assertThat(verifier.verify(read(ISSUER.token().encryptedFor(keys.publicKey()))))
        .isInstanceOf(Verdict.Accepted.class);
    assertRefused(
        verifier.verify(read(ISSUER.token().signedByAnotherKey().encryptedFor(keys.publicKey()))),
        FailureReason.SIGNATURE_INVALID,
        "alg RS256, checked with key ['k1']");
    assertRefused(
        verifier.verify(read(ISSUER.token().algNone().encryptedFor(keys.publicKey()))),
        FailureReason.ALGORITHM_NOT_ALLOWED,
        "expected alg: [RS256, ES256], actual: 'none'");
  }

  @Test
  void takes_no_signed_token_where_encryption_is_configured() {
    assertRefused(
        encrypted(EncryptionKeys.generate()).verify(read(ISSUER.token())),
        FailureReason.DECRYPTION_FAILED,
        "the scheme accepts encrypted tokens only, and this one is not encrypted");
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

  @Test
  void takes_a_decryption_key_for_its_own_algorithm_only() {
    var keys = EncryptionKeys.generate();
    Keys bound =
        new Keys(
            List.of(
                new Keys.Entry(
                    keys.pair().getPrivate(), Optional.empty(), Optional.of("RSA-OAEP"))));
    var verifier =
        new BothRuns(scheme().build(), Optional.of(keys()), Optional.of(bound), Clock.systemUTC());
    assertRefused(
        verifier.verify(read(ISSUER.token().encryptedFor(keys.publicKey()))),
        FailureReason.DECRYPTION_FAILED,
        "none of the keys ['(no kid)'] decrypts it");
  }

  @Test
  void reads_claims_that_are_only_encrypted_as_strictly_as_signed_ones() throws Exception {
    var keys = EncryptionKeys.generate();
    var verifier =
        new BothRuns(
            scheme().build(), Optional.empty(), Optional.of(keys.keys()), Clock.systemUTC());
    assertRefused(
        verifier.verify(encrypt(keys, "{\"iss\":\"a\",\"iss\":\"b\"}")),
        FailureReason.TOKEN_NOT_JWT,
        "what was encrypted can't be read: a member of its JSON appears twice");
    assertRefused(
        verifier.verify(encrypt(keys, "{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}")),
        FailureReason.TOKEN_NOT_JWT,
        "what was encrypted can't be read: its JSON is nested deeper than 32");
  }

  @Test
  void accepts_claims_that_are_only_encrypted() throws Exception {
    var keys = EncryptionKeys.generate();
    assertThat(onlyDecrypting(scheme(), keys.keys()).verify(encrypt(keys, goodClaims())))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void demands_the_type_of_the_scheme_of_a_token_that_is_only_encrypted() throws Exception {
    var keys = EncryptionKeys.generate();
    assertRefused(
        onlyDecrypting(scheme().tokenTypes("at+jwt"), keys.keys())
            .verify(encrypt(keys, goodClaims())),
        FailureReason.TYPE_NOT_ALLOWED,
        "expected typ: [at+jwt], actual: 'none'");
  }

  @Test
  void takes_no_signed_token_that_its_encrypted_one_does_not_announce() {
    var keys = EncryptionKeys.generate();
    assertRefused(
        encrypted(keys)
            .verify(read(ISSUER.token().encryptedFor(keys.publicKey(), Map.of("cty", "text")))),
        FailureReason.TYPE_NOT_ALLOWED,
        "expected cty: JWT, for a signed token inside an encrypted one, actual: 'text'");
  }

  @Test
  void decrypts_with_the_keys_of_the_tokens_kid_or_without_id() {
    var keys = EncryptionKeys.generate();
    Key key = keys.pair().getPrivate();
    Keys.Entry named = new Keys.Entry(key, Optional.of("a"), Optional.empty());
    Keys.Entry unnamed = new Keys.Entry(key, Optional.empty(), Optional.empty());
    UnverifiedToken ofA = read(ISSUER.token().encryptedFor(keys.publicKey(), Map.of("kid", "a")));
    UnverifiedToken ofB = read(ISSUER.token().encryptedFor(keys.publicKey(), Map.of("kid", "b")));
    UnverifiedToken ofNone = read(ISSUER.token().encryptedFor(keys.publicKey()));
    assertThat(decrypting(named).verify(ofA)).isInstanceOf(Verdict.Accepted.class);
    assertThat(decrypting(named).verify(ofNone)).isInstanceOf(Verdict.Accepted.class);
    assertThat(decrypting(unnamed).verify(ofB)).isInstanceOf(Verdict.Accepted.class);
    assertRefused(
        decrypting(named).verify(ofB),
        FailureReason.DECRYPTION_FAILED,
        "none of the keys ['a'] decrypts it");
  }

  @Test
  void decrypts_with_an_elliptic_curve_key() throws Exception {
    ECKey key = new ECKeyGenerator(Curve.P_256).generate();
    Keys keys =
        new Keys(List.of(new Keys.Entry(key.toPrivateKey(), Optional.empty(), Optional.empty())));
    JWEObject jwe =
        new JWEObject(
            new JWEHeader(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM),
            new Payload(goodClaims()));
    jwe.encrypt(new ECDHEncrypter(key));
    UnverifiedToken token = read(jwe.serialize());
    assertThat(onlyDecrypting(scheme().decryptAlgorithms("ECDH-ES+A256KW"), keys).verify(token))
        .isInstanceOf(Verdict.Accepted.class);
    assertRefused(
        onlyDecrypting(scheme(), keys).verify(token),
        FailureReason.ALGORITHM_NOT_ALLOWED,
        "expected JWE alg: [RSA-OAEP, RSA-OAEP-256], actual: 'ECDH-ES+A256KW'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA1_5", "dir", "PBES2-HS256+A128KW", "A128KW"})
  void refuses_key_management_that_is_broken_or_shared(String algorithm) {
    String header =
        "{\"alg\":\"" + algorithm + "\",\"enc\":\"A128GCM\",\"p2c\":2147483647,\"p2s\":\"AAAA\"}";
    String token =
        Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8))
            + ".AAAA.AAAA.AAAA.AAAA";
    assertThat(encrypted(EncryptionKeys.generate()).verify(read(token)))
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused ->
                assertThat(refused.failure().reason())
                    .isEqualTo(FailureReason.ALGORITHM_NOT_ALLOWED));
  }
}
