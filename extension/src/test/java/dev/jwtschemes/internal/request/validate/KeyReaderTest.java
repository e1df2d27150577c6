package dev.jwtschemes.internal.request.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.request.validate.KeyReader.Purpose;
import dev.jwtschemes.internal.request.validate.KeyReader.Unusable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyReaderTest {
  private static final RSAKey RSA = rsa(2048, "r1");
  private static final RSAKey WEAK = rsa(1024, "weak");
  private static final ECKey EC = ec("e1");

  @Test
  void reads_a_pem_public_key() throws Exception {
    assertThat(
            KeyReader.read(pem("PUBLIC KEY", RSA.toPublicKey().getEncoded()), Purpose.VERIFY).ids())
        .containsExactly("(no kid)");
  }

  @Test
  void reads_a_pem_body_on_one_line() throws Exception {
    String body = Base64.getEncoder().encodeToString(EC.toPublicKey().getEncoded());
    assertThat(KeyReader.read(body, Purpose.VERIFY).matching(Optional.of("x"), "ES256")).hasSize(1);
  }

  @Test
  void reads_a_jwk_and_a_set_plain_and_in_base64url() throws Exception {
    String jwk = RSA.toPublicJWK().toJSONString();
    String set = new JWKSet(List.of(RSA.toPublicJWK(), EC.toPublicJWK())).toString();
    assertThat(KeyReader.read(jwk, Purpose.VERIFY).ids()).containsExactly("r1");
    assertThat(KeyReader.read(base64url(jwk), Purpose.VERIFY).ids()).containsExactly("r1");
    assertThat(KeyReader.read(set, Purpose.VERIFY).ids()).containsExactly("r1", "e1");
    assertThat(KeyReader.read(base64url(set), Purpose.VERIFY).ids()).containsExactly("r1", "e1");
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
  void takes_the_good_keys_of_a_set_with_a_weak_one() throws Exception {
    String set = new JWKSet(List.of(WEAK.toPublicJWK(), RSA.toPublicJWK())).toString();
    assertThat(KeyReader.read(set, Purpose.VERIFY).ids()).containsExactly("r1");
  }

  @Test
  void takes_the_good_keys_of_a_set_with_an_unknown_kind() throws Exception {
    String set =
        "{\"keys\":[{\"kty\":\"quantum\",\"kid\":\"q\"},{\"kty\":\"oct\",\"k\":\"AAAA\"},"
            + RSA.toPublicJWK().toJSONString()
            + "]}";
    assertThat(KeyReader.read(set, Purpose.VERIFY).ids()).containsExactly("r1");
  }

  @Test
  void passes_over_keys_for_encryption() throws Exception {
    JWK encryption = new RSAKey.Builder(RSA.toPublicJWK()).keyUse(KeyUse.ENCRYPTION).build();
    assertUnusable(
        encryption.toJSONString(),
        Problem.KEY_UNUSABLE,
        "no usable key in the JSON: [meant for something else (use, key_ops)]");
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
        catchThrowableOfType(Unusable.class, () -> KeyReader.read(text, Purpose.VERIFY));
    assertThat(unusable.problem()).isEqualTo(Problem.KEY_UNUSABLE);
  }

  @Test
  void binds_an_elliptic_curve_to_its_algorithm() throws Exception {
    Keys keys = KeyReader.read(EC.toPublicJWK().toJSONString(), Purpose.VERIFY);
    assertThat(keys.matching(Optional.of("e1"), "ES256")).hasSize(1);
    assertThat(keys.matching(Optional.of("e1"), "ES384")).isEmpty();
    assertThat(keys.matching(Optional.of("e1"), "RS256")).isEmpty();
  }

  @Test
  void respects_the_algorithm_of_a_jwk() throws Exception {
    JWK bound = new RSAKey.Builder(RSA.toPublicJWK()).algorithm(JWSAlgorithm.PS256).build();
    Keys keys = KeyReader.read(bound.toJSONString(), Purpose.VERIFY);
    assertThat(keys.matching(Optional.of("r1"), "PS256")).hasSize(1);
    assertThat(keys.matching(Optional.of("r1"), "RS256")).isEmpty();
  }

  @Test
  void guesses_no_key_for_a_token_without_kid() throws Exception {
    Keys two =
        KeyReader.read(
            new JWKSet(List.of(RSA.toPublicJWK(), rsa(2048, "r2").toPublicJWK())).toString(),
            Purpose.VERIFY);
    assertThat(two.matching(Optional.empty(), "RS256")).isEmpty();
  }

  private static void assertUnusable(String text, Problem problem, String message) {
    Unusable unusable =
        catchThrowableOfType(Unusable.class, () -> KeyReader.read(text, Purpose.VERIFY));
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
}
