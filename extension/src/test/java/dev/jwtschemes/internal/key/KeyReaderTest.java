package dev.jwtschemes.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.key.fetch.FixedKeys;
import dev.jwtschemes.internal.key.fetch.KeySource;
import dev.jwtschemes.internal.key.fetch.ServerCertificate;
import dev.jwtschemes.internal.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyReaderTest {
  private static final RSAKey RSA = rsa(2048, "r1");
  private static final RSAKey WEAK = rsa(1024, "weak");
  private static final RSAKey RENAMED = rsa(2048, "renamed");
  private static final ECKey EC = ec("e1");

  @Test
  void reads_a_pem_public_key() throws Exception {
    assertThat(
            KeyReader.read(pem("PUBLIC KEY", RSA.toPublicKey().getEncoded()), KeyPurpose.SIGNATURE)
                .ids())
        .containsExactly("(no kid)");
  }

  @Test
  void reads_a_pem_body_on_one_line() throws Exception {
    String body = Base64.getEncoder().encodeToString(EC.toPublicKey().getEncoded());
    assertThat(
            KeyReader.read(body, KeyPurpose.SIGNATURE).matching(Optional.of("x"), Algorithm.ES256))
        .hasSize(1);
  }

  @Test
  void reads_a_jwk_and_a_set_plain_and_in_base64url() throws Exception {
    String jwk = RSA.toPublicJWK().toJSONString();
    String set = new JWKSet(List.of(RSA.toPublicJWK(), EC.toPublicJWK())).toString();
    assertThat(KeyReader.read(jwk, KeyPurpose.SIGNATURE).ids()).containsExactly("r1");
    assertThat(KeyReader.read(base64url(jwk), KeyPurpose.SIGNATURE).ids()).containsExactly("r1");
    assertThat(KeyReader.read(set, KeyPurpose.SIGNATURE).ids()).containsExactly("r1", "e1");
    assertThat(KeyReader.read(base64url(set), KeyPurpose.SIGNATURE).ids())
        .containsExactly("r1", "e1");
  }

  @Test
  void reads_the_key_of_a_certificate(@TempDir Path folder) throws Exception {
    String pem = Files.readString(ServerCertificate.generate(folder).pem());
    String certificate = pem.substring(pem.indexOf("-----"));
    assertThat(
            KeyReader.read(certificate, KeyPurpose.SIGNATURE)
                .matching(Optional.of("x"), Algorithm.ES256))
        .hasSize(1);
  }

  @Test
  void reads_the_body_of_a_private_key_to_decrypt() throws Exception {
    String body = Base64.getEncoder().encodeToString(RSA.toPrivateKey().getEncoded());
    assertThat(KeyReader.read(body, KeyPurpose.DECRYPTION).all())
        .extracting(Keys.Entry::key)
        .containsExactly(RSA.toPrivateKey());
  }

  @Test
  void reads_a_set_in_base64_with_line_breaks() throws Exception {
    String set = new JWKSet(List.of(RSA.toPublicJWK(), EC.toPublicJWK())).toString();
    String lines = Base64.getMimeEncoder().encodeToString(set.getBytes(StandardCharsets.UTF_8));
    assertThat(KeyReader.read(lines, KeyPurpose.SIGNATURE).ids()).containsExactly("r1", "e1");
  }

  @Test
  void refuses_private_keys_where_public_ones_belong() throws Exception {
    assertUnusable(
        pem("PRIVATE KEY", RSA.toPrivateKey().getEncoded()),
        Problem.PRIVATE_KEY_AS_PUBLIC,
        "PEM private key");
    assertUnusable(
        Base64.getEncoder().encodeToString(RSA.toPrivateKey().getEncoded()),
        Problem.PRIVATE_KEY_AS_PUBLIC,
        "RSA private key");
    assertUnusable(RSA.toJSONString(), Problem.PRIVATE_KEY_AS_PUBLIC, "JWK with private parts");
    assertUnusable(
        new JWKSet(List.<JWK>of(EC.toPublicJWK(), RSA)).toString(false),
        Problem.PRIVATE_KEY_AS_PUBLIC,
        "JWK with private parts");
  }

  @Test
  void refuses_a_weak_key() {
    assertUnusable(
        WEAK.toPublicJWK().toJSONString(),
        Problem.KEY_UNUSABLE,
        "no usable key in the JSON: [RSA key of 1024 bits, at least 2048 are needed (RFC 7518 section 3.3)]");
  }

  @Test
  void refuses_a_weak_key_in_pem() throws Exception {
    assertUnusable(
        pem("PUBLIC KEY", WEAK.toPublicKey().getEncoded()),
        Problem.KEY_UNUSABLE,
        "RSA key of 1024 bits, at least 2048 are needed (RFC 7518 section 3.3)");
  }

  @Test
  void takes_1024_bits_for_the_scheme_of_plain_mp_jwt_only() throws Exception {
    String jwk = WEAK.toPublicJWK().toJSONString();
    assertThat(KeyPurpose.verifying(SchemeDefinition.named("mp-jwt").build()))
        .isEqualTo(KeyPurpose.SIGNATURE_MP_JWT);
    assertThat(KeyPurpose.verifying(SchemeDefinition.named("mp").build()))
        .isEqualTo(KeyPurpose.SIGNATURE);
    assertThat(KeyReader.read(jwk, KeyPurpose.SIGNATURE_MP_JWT).ids()).containsExactly("weak");
  }

  @Test
  void tries_no_more_than_three_keys_without_an_id() throws Exception {
    Keys keys = copies(null, 4);
    assertThat(keys.all()).hasSize(4);
    assertThat(keys.matching(Optional.of("x"), Algorithm.RS256)).hasSize(3);
    assertThat(copies(null, 2).matching(Optional.of("x"), Algorithm.RS256)).hasSize(2);
  }

  @Test
  void tries_no_more_than_three_keys_of_one_id() throws Exception {
    assertThat(copies("r1", 200).matching(Optional.of("r1"), Algorithm.RS256)).hasSize(3);
    assertThat(copies("r1", 200).matching(Optional.of("r2"), Algorithm.RS256)).isEmpty();
    assertThat(copies("r1", 2).matching(Optional.of("r1"), Algorithm.RS256)).hasSize(2);
  }

  @Test
  void tries_no_more_than_three_keys_for_a_token_without_kid() throws Exception {
    assertThat(copies("r1", 200).matching(Optional.empty(), Algorithm.RS256)).hasSize(3);
    assertThat(copies("r1", 1).matching(Optional.empty(), Algorithm.RS256)).hasSize(1);
  }

  /** An id that occurs once for each algorithm is common, and none of its keys is tried in vain. */
  @Test
  void counts_only_fitting_keys_of_one_id() throws Exception {
    List<JWK> same = new ArrayList<>(Collections.nCopies(5, named(ec("same"))));
    same.add(new RSAKey.Builder(RSA.toPublicJWK()).keyID("same").build());
    Keys keys = KeyReader.read(new JWKSet(same).toString(), KeyPurpose.SIGNATURE);
    assertThat(keys.matching(Optional.of("same"), Algorithm.RS256)).hasSize(1);
    assertThat(keys.matching(Optional.of("same"), Algorithm.ES256)).hasSize(3);
    assertThat(keys.matching(Optional.empty(), Algorithm.RS256)).hasSize(1);
  }

  private static JWK named(ECKey key) {
    return key.toPublicJWK();
  }

  private static Keys copies(@Nullable String kid, int count) throws Exception {
    JWK key = new RSAKey.Builder(RSA.toPublicJWK()).keyID(kid).build();
    return KeyReader.read(
        new JWKSet(Collections.nCopies(count, key)).toString(), KeyPurpose.SIGNATURE);
  }

  @Test
  void takes_the_good_keys_of_a_set_with_a_weak_one() throws Exception {
    String set = new JWKSet(List.of(WEAK.toPublicJWK(), RSA.toPublicJWK())).toString();
    Keys keys = KeyReader.read(set, KeyPurpose.SIGNATURE);
    assertThat(keys.ids()).containsExactly("r1");
    assertThat(keys.refused())
        .map(Object::toString)
        .containsExactly(
            "'weak': RSA key of 1024 bits, at least 2048 are needed (RFC 7518 section 3.3)");
    assertThat(new FixedKeys(keys).find(Optional.of("weak"), Algorithm.RS256))
        .isInstanceOfSatisfying(
            KeySource.Absent.class,
            absent ->
                assertThat(absent.detail())
                    .hasToString(
                        "expected kid: ['r1'], actual: 'weak' with alg 'RS256'; refused: ['weak':"
                            + " RSA key of 1024 bits, at least 2048 are needed (RFC 7518 section"
                            + " 3.3)]"));
  }

  @Test
  void takes_the_good_keys_of_a_set_with_an_unknown_kind() throws Exception {
    String set =
        "{\"keys\":[{\"kty\":\"quantum\",\"kid\":\"q\"}," + RSA.toPublicJWK().toJSONString() + "]}";
    assertThat(KeyReader.read(set, KeyPurpose.SIGNATURE).ids()).containsExactly("r1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "true", "{}", "[\"r1\"]"})
  void refuses_with_its_reason_a_key_of_a_set_whose_kid_is_not_a_string(String kid)
      throws Exception {
    Keys keys = KeyReader.read(set(withKid(RENAMED, kid), RSA), KeyPurpose.SIGNATURE);
    assertThat(keys.ids()).containsExactly("r1");
    assertThat(keys.refused())
        .map(Object::toString)
        .containsExactly("(no kid): its kid is not a string (RFC 7517 section 4.5)");
  }

  @Test
  void says_nothing_of_a_kid_that_is_not_a_string_on_a_key_for_encryption() throws Exception {
    JWK encryption = new RSAKey.Builder(RENAMED.toPublicJWK()).keyUse(KeyUse.ENCRYPTION).build();
    Keys keys = KeyReader.read(set(withKid(encryption, "5"), RSA), KeyPurpose.SIGNATURE);
    assertThat(keys.ids()).containsExactly("r1");
    assertThat(keys.refused()).isEmpty();
  }

  @Test
  void says_why_the_only_key_is_unusable_when_its_kid_is_not_a_string() throws Exception {
    assertUnusable(
        withKid(RENAMED, "5"),
        Problem.KEY_UNUSABLE,
        "no usable key in the JSON: [its kid is not a string (RFC 7517 section 4.5)]");
  }

  private static String withKid(JWK key, String json) {
    return key.toPublicJWK().toJSONString().replace("\"renamed\"", json);
  }

  private static String set(String first, JWK second) {
    return "{\"keys\":[" + first + "," + second.toPublicJWK().toJSONString() + "]}";
  }

  @Test
  void passes_over_keys_for_encryption() throws Exception {
    JWK encryption = new RSAKey.Builder(RSA.toPublicJWK()).keyUse(KeyUse.ENCRYPTION).build();
    assertUnusable(
        encryption.toJSONString(),
        Problem.KEY_UNUSABLE,
        "no usable key in the JSON: [use 'enc' is not 'sig']");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "{",
        "{}",
        "{\"keys\":5}",
        "{\"keys\":[]}",
        "{\"keys\":[1]}",
        "-----BEGIN PUBLIC KEY-----",
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"
      })
  void says_that_text_is_no_key(String text) {
    Unusable unusable =
        catchThrowableOfType(Unusable.class, () -> KeyReader.read(text, KeyPurpose.SIGNATURE));
    assertThat(unusable.problem()).isEqualTo(Problem.KEY_UNUSABLE);
  }

  @Test
  void binds_an_elliptic_curve_to_its_algorithm() throws Exception {
    Keys keys = KeyReader.read(EC.toPublicJWK().toJSONString(), KeyPurpose.SIGNATURE);
    assertThat(keys.matching(Optional.of("e1"), Algorithm.ES256)).hasSize(1);
    assertThat(keys.matching(Optional.of("e1"), Algorithm.ES384)).isEmpty();
    assertThat(keys.matching(Optional.of("e1"), Algorithm.RS256)).isEmpty();
  }

  @Test
  void respects_the_algorithm_of_a_jwk() throws Exception {
    JWK bound = new RSAKey.Builder(RSA.toPublicJWK()).algorithm(JWSAlgorithm.PS256).build();
    Keys keys = KeyReader.read(bound.toJSONString(), KeyPurpose.SIGNATURE);
    assertThat(keys.matching(Optional.of("r1"), Algorithm.PS256)).hasSize(1);
    assertThat(keys.matching(Optional.of("r1"), Algorithm.RS256)).isEmpty();
  }

  /** What isn't a string would count as absent, so that the key served any id. */
  @ParameterizedTest
  @ValueSource(strings = {"kid", "alg", "use", "key_ops", "kty", "n", "e"})
  void passes_over_a_key_with_a_member_of_the_wrong_type(String member) {
    for (String value : List.of("5", "true", "{}", "[]", "[5]")) {
      if (member.equals("key_ops") && value.equals("[]")) {
        continue;
      }
      Map<String, Object> jwk = RSA.toPublicJWK().toJSONObject();
      jwk.put(member, "VALUE");
      String text = JSONObjectUtils.toJSONString(jwk).replace("\"VALUE\"", value);
      Unusable unusable =
          catchThrowableOfType(Unusable.class, () -> KeyReader.read(text, KeyPurpose.SIGNATURE));
      assertThat(unusable).as(text).isNotNull();
    }
  }

  @Test
  void reads_a_shared_secret_when_the_scheme_names_an_hmac_algorithm() throws Exception {
    Keys keys = KeyReader.read(secret(32), KeyPurpose.SECRET);
    assertThat(keys.matching(Optional.of("s1"), Algorithm.HS256)).hasSize(1);
    assertThat(keys.matching(Optional.of("s1"), Algorithm.HS384)).isEmpty();
    assertThat(keys.matching(Optional.of("s1"), Algorithm.RS256)).isEmpty();
  }

  @Test
  void binds_the_length_of_a_secret_to_the_hash() throws Exception {
    Optional<String> kid = Optional.of("s1");
    assertThat(KeyReader.read(secret(47), KeyPurpose.SECRET).matching(kid, Algorithm.HS384))
        .isEmpty();
    assertThat(KeyReader.read(secret(48), KeyPurpose.SECRET).matching(kid, Algorithm.HS384))
        .hasSize(1);
    assertThat(KeyReader.read(secret(63), KeyPurpose.SECRET).matching(kid, Algorithm.HS512))
        .isEmpty();
    assertThat(KeyReader.read(secret(64), KeyPurpose.SECRET).matching(kid, Algorithm.HS512))
        .hasSize(1);
  }

  @Test
  void refuses_a_short_secret() {
    assertUnusable(
        secret(31),
        KeyPurpose.SECRET,
        "no usable key in the JSON: [a shared secret of 248 bits, at least the 256, 384 or 512 of"
            + " HS256, HS384 or HS512 are needed (RFC 7518 section 3.2)]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB",
        "a secret that somebody typed, spaces and all"
      })
  void refuses_a_secret_that_is_not_base64url(String k) {
    assertUnusable(
        "{\"kty\":\"oct\",\"k\":\"" + k + "\"}",
        KeyPurpose.SECRET,
        "no usable key in the JSON: [a shared secret whose k is not base64url]");
  }

  @Test
  void takes_no_secret_for_public_key_algorithms() {
    assertUnusable(
        secret(32),
        KeyPurpose.SIGNATURE,
        "no usable key in the JSON: [a shared secret (oct), which only an HS algorithm of the"
            + " scheme makes usable]");
  }

  @Test
  void takes_no_public_key_for_hmac_algorithms() throws Exception {
    assertUnusable(
        RSA.toPublicJWK().toJSONString(),
        KeyPurpose.SECRET,
        "no usable key in the JSON: [an HS algorithm needs a shared secret (oct), not a public"
            + " key]");
    assertUnusable(
        pem("PUBLIC KEY", RSA.toPublicKey().getEncoded()),
        KeyPurpose.SECRET,
        "an HS algorithm needs a JWK of type oct, not PEM or a public key");
    assertUnusable(
        Base64.getEncoder().encodeToString(RSA.toPublicKey().getEncoded()),
        KeyPurpose.SECRET,
        "an HS algorithm needs a JWK of type oct, not PEM or a public key");
  }

  @Test
  void takes_keys_by_their_operations() throws Exception {
    assertThat(KeyReader.read(withOperations("verify"), KeyPurpose.SIGNATURE).ids())
        .containsExactly("r1");
    assertUnusable(
        withOperations("encrypt"),
        KeyPurpose.SIGNATURE,
        "no usable key in the JSON: [key_ops ['encrypt'] has none of ['verify']]");
  }

  @Test
  void decrypts_with_private_keys_only() throws Exception {
    assertThat(KeyReader.read(RSA.toJSONString(), KeyPurpose.DECRYPTION).ids())
        .containsExactly("r1");
    assertUnusable(
        RSA.toPublicJWK().toJSONString(),
        KeyPurpose.DECRYPTION,
        "no usable key in the JSON: [a public key can't decrypt]");
    assertUnusable(
        pem("PUBLIC KEY", RSA.toPublicKey().getEncoded()),
        KeyPurpose.DECRYPTION,
        "a public key can't decrypt");
  }

  @Test
  void shows_no_key_in_text() throws Exception {
    assertThat(KeyReader.read(secret(32), KeyPurpose.SECRET))
        .hasToString("Keys[all=[Entry[HMAC, kid=s1, alg=]], refused=[], skipped=[]]");
  }

  private static String withOperations(String operation) {
    return new RSAKey.Builder(RSA.toPublicJWK())
        .keyOperations(Set.of(KeyOperation.valueOf(operation.toUpperCase(Locale.ROOT))))
        .build()
        .toJSONString();
  }

  private static String secret(int bytes) {
    byte[] secret = new byte[bytes];
    new SecureRandom().nextBytes(secret);
    return new OctetSequenceKey.Builder(secret).keyID("s1").build().toJSONString();
  }

  private static void assertUnusable(String text, KeyPurpose purpose, String message) {
    Unusable unusable = catchThrowableOfType(Unusable.class, () -> KeyReader.read(text, purpose));
    assertThat(unusable).hasMessage(message);
    assertThat(unusable.problem()).isEqualTo(Problem.KEY_UNUSABLE);
  }

  private static void assertUnusable(String text, Problem problem, String message) {
    Unusable unusable =
        catchThrowableOfType(Unusable.class, () -> KeyReader.read(text, KeyPurpose.SIGNATURE));
    assertThat(unusable).hasMessage(message);
    assertThat(unusable.problem()).isEqualTo(problem);
  }

  private static String pem(String label, byte[] der) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + Base64.getMimeEncoder().encodeToString(der)
        + "\n-----END "
        + label
        + "-----\n";
  }

  private static String base64url(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static RSAKey rsa(int bits, String kid) {
    try {
      return new RSAKeyGenerator(bits, true).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static ECKey ec(String kid) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void prints_a_kid_with_line_breaks_as_one_plain_line() throws Exception {
    RSAKey key = new RSAKeyGenerator(2048).keyID("a\nINFO 200 forged").generate();
    Keys keys = KeyReader.read(key.toPublicJWK().toJSONString(), KeyPurpose.SIGNATURE);
    assertThat(keys.all().get(0).toString()).startsWith("Entry[").doesNotContain("\n");
  }
}
