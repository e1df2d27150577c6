package dev.jwtschemes.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenBuilderTest {
  private final TestIssuer issuer = TestIssuer.start();

  @BeforeAll
  void addKeys() {
    issuer.rotate("ES256");
    issuer.rotate("ES384");
    issuer.rotate("EdDSA");
    issuer.rotate("RS256");
  }

  @AfterAll
  void stop() {
    issuer.close();
  }

  @Test
  void is_valid_by_default() throws Exception {
    long before = Instant.now().getEpochSecond();
    String token = issuer.token().compact();

    Jws.verify(token, issuer.jwksJson());
    assertThat(Jws.header(token)).isEqualTo(Map.of("alg", "RS256", "typ", "JWT", "kid", "k5"));
    Map<String, Object> claims = Jws.claims(token);
    assertThat(claims)
        .containsOnlyKeys("iss", "sub", "upn", "jti", "iat", "exp")
        .containsEntry("iss", issuer.issuer())
        .containsEntry("sub", "alice")
        .containsEntry("upn", "alice@example.com");
    long issuedAt = (long) requireNonNull(claims.get("iat"));
    assertThat(issuedAt).isBetween(before, before + 60);
    assertThat(claims).containsEntry("exp", issuedAt + 300);
  }

  @Test
  void never_repeats_a_token_id() throws Exception {
    assertThat(Jws.claims(issuer.token().compact()).get("jti"))
        .isNotEqualTo(Jws.claims(issuer.token().compact()).get("jti"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384"})
  void is_verified_by_nimbus_in(String algorithm) throws Exception {
    String token = issuer.token().algorithm(algorithm).compact();

    assertThat(Jws.header(token)).containsEntry("alg", algorithm);
    Jws.verify(token, issuer.jwksJson());
  }

  @Test
  void signs_ed25519_for_the_published_key() throws Exception {
    String token = issuer.token().algorithm("EdDSA").compact();

    byte[] x = JWKSet.parse(issuer.jwksJson()).getKeyByKeyId("k4").toOctetKeyPair().getDecodedX();
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(ed25519(x));
    signature.update(token.substring(0, token.lastIndexOf('.')).getBytes(US_ASCII));
    assertThat(signature.verify(JWSObject.parse(token).getSignature().decode())).isTrue();
  }

  @Test
  void refuses_an_algorithm_without_a_key() {
    assertThatThrownBy(() -> issuer.token().algorithm("ES512"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageStartingWith("No key for ES512");
  }

  @Test
  void sets_and_leaves_out_claims() throws Exception {
    Instant time = Instant.parse("2030-01-01T00:00:00.9Z");
    String token =
        issuer
            .token()
            .subject("bob")
            .upn("bob@example.com")
            .groups("clerk", "boss")
            .audience("orders")
            .issuer("urn:other")
            .issuedAt(time)
            .notBefore(time)
            .expires(time)
            .claim("nested", Map.of("roles", List.of("a")))
            .without("jti")
            .compact();

    assertThat(Jws.claims(token))
        .isEqualTo(
            Map.of(
                "sub",
                "bob",
                "upn",
                "bob@example.com",
                "groups",
                List.of("clerk", "boss"),
                "aud",
                "orders",
                "iss",
                "urn:other",
                "iat",
                1893456000L,
                "nbf",
                1893456000L,
                "exp",
                1893456000L,
                "nested",
                Map.of("roles", List.of("a"))));
  }

  @Test
  void names_the_caller_in_upn_and_sub() throws Exception {
    assertThat(Jws.claims(issuer.token().caller("jane").compact()))
        .containsEntry("upn", "jane")
        .containsEntry("sub", "jane");
  }

  @Test
  void is_wrong_in_time_by_the_duration_asked_for() throws Exception {
    try (TestIssuer noon = TestIssuer.start()) {
      noon.clock(Clock.fixed(Instant.ofEpochSecond(1_000_000), ZoneOffset.UTC));
      Duration time = Duration.ofMinutes(10);

      assertThat(Jws.claims(noon.token().expiredFor(time).compact()))
          .containsEntry("iat", 999_100L)
          .containsEntry("exp", 999_400L);
      assertThat(Jws.claims(noon.token().notYetValidFor(time).compact()))
          .containsEntry("iat", 1_000_000L)
          .containsEntry("nbf", 1_000_600L)
          .containsEntry("exp", 1_000_900L);
      assertThat(Jws.claims(noon.token().issuedInFutureBy(time).compact()))
          .containsEntry("iat", 1_000_600L)
          .containsEntry("exp", 1_000_900L)
          .doesNotContainKey("nbf");
    }
  }

  @Test
  void cuts_off_the_signature_and_keeps_the_algorithm() throws Exception {
    String signed = issuer.token().claim("jti", "1").compact();
    String cut = issuer.token().claim("jti", "1").withoutSignature().compact();

    assertThat(cut).endsWith(".").startsWith(cut.substring(0, cut.indexOf('.')));
    assertThat(signed.substring(0, signed.indexOf('.')))
        .isEqualTo(cut.substring(0, cut.indexOf('.')));
  }

  @Test
  void writes_several_audiences_as_a_list() throws Exception {
    assertThat(Jws.claims(issuer.token().audience("a", "b").compact()))
        .containsEntry("aud", List.of("a", "b"));
  }

  @Test
  void leaves_the_shared_base_as_it_was() throws Exception {
    TokenBuilder base = issuer.token();
    base.subject("bob").withoutKid().algNone();

    assertThat(Jws.claims(base.compact())).containsEntry("sub", "alice");
    Jws.verify(base.compact(), issuer.jwksJson());
  }

  @Test
  void is_not_verified_when_signed_with_a_foreign_key() throws Exception {
    String token = issuer.token().signedByAnotherKey().compact();

    assertThat(Jws.header(token)).containsEntry("kid", "k5").containsEntry("alg", "RS256");
    assertThat(Jws.isVerifiedBy(token, issuer.jwksJson())).isFalse();
  }

  @Test
  void signs_with_hmac() throws Exception {
    byte[] secret = issuer.publicKeyPem().getBytes(US_ASCII);
    JWSObject token = JWSObject.parse(issuer.token().hmacWith(secret).compact());

    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("HS256");
    assertThat(token.verify(new MACVerifier(secret))).isTrue();
  }

  @Test
  void leaves_the_signature_empty() {
    String token = issuer.token().algNone().compact();

    assertThat(token).endsWith(".");
    assertThat(new Base64URL(token.substring(0, token.indexOf('.'))).decodeToString())
        .isEqualTo("{\"alg\":\"none\",\"typ\":\"JWT\",\"kid\":\"k5\"}");
  }

  @Test
  void changes_header_members_without_the_signature() throws Exception {
    String token = issuer.token().type("at+jwt").header("x", 1).kid("k1").compact();

    assertThat(Jws.header(token))
        .isEqualTo(Map.of("alg", "RS256", "typ", "at+jwt", "kid", "k1", "x", 1L));
    assertThat(Jws.isVerifiedBy(token, issuer.jwksJson())).isFalse();
    assertThat(Jws.header(issuer.token().withoutKid().compact())).doesNotContainKey("kid");
  }

  @Test
  void writes_raw_json_as_given() {
    String token =
        issuer.token().rawHeader("{\"alg\":\"RS256\"}").rawClaims("{\"a\":1,\"a\":2}").compact();

    assertThat(token).startsWith("eyJhbGciOiJSUzI1NiJ9.eyJhIjoxLCJhIjoyfQ.");
  }

  @Test
  void nests_the_signed_token_in_an_encrypted_one() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    String token =
        issuer
            .token()
            .encryptedFor((RSAPublicKey) pair.getPublic(), Map.of("iss", "urn:outer"))
            .compact();

    JWEObject jwe = JWEObject.parse(token);
    jwe.decrypt(new RSADecrypter(pair.getPrivate()));
    assertThat(jwe.getHeader().toJSONObject())
        .isEqualTo(
            Map.of("alg", "RSA-OAEP-256", "enc", "A256GCM", "cty", "JWT", "iss", "urn:outer"));
    Jws.verify(jwe.getPayload().toString(), issuer.jwksJson());
  }

  @Test
  void encrypts_the_bare_claims_for_a_generated_key(@TempDir Path folder) throws Exception {
    DecryptionKey key = DecryptionKey.generate();
    String token =
        issuer
            .token()
            .rawClaims("{\"a\":1}")
            .encryptedWithoutSignatureFor(key.publicKey())
            .compact();

    Path file = folder.resolve("key.pem");
    assertThat(key.writeTo(file)).isEqualTo(file.toUri().toString()).startsWith("file:///");
    JWEObject jwe = JWEObject.parse(token);
    String base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
    jwe.decrypt(
        new RSADecrypter(
            KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)))));
    assertThat(jwe.getPayload().toString()).isEqualTo("{\"a\":1}");
  }

  @Test
  void puts_bearer_before_the_token() {
    TokenBuilder token = issuer.token();

    assertThat(token.bearer()).isEqualTo("Bearer " + token.compact());
  }

  /** Decode a raw public key: RFC 8032 section 5.1.3. */
  private static PublicKey ed25519(byte[] x) throws Exception {
    byte[] bigEndian = new byte[x.length];
    for (int i = 0; i < x.length; i++) {
      bigEndian[i] = x[x.length - 1 - i];
    }
    boolean odd = (bigEndian[0] & 0x80) != 0;
    bigEndian[0] &= 0x7f;
    EdECPoint point = new EdECPoint(odd, new BigInteger(1, bigEndian));
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
  }
}
