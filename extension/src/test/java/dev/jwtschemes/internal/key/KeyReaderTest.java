package dev.jwtschemes.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.key.fetch.ServerCertificate;
import dev.jwtschemes.internal.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyReaderTest extends ReaderSuite {
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

  private static String base64url(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void prints_a_kid_with_line_breaks_as_one_plain_line() throws Exception {
    RSAKey key = new RSAKeyGenerator(2048).keyID("a\nINFO 200 forged").generate();
    Keys keys = KeyReader.read(key.toPublicJWK().toJSONString(), KeyPurpose.SIGNATURE);
    assertThat(keys.all().get(0).toString()).startsWith("Entry[").doesNotContain("\n");
  }
}
