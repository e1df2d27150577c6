package dev.jwtschemes.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jwtschemes.internal.key.Algorithm.Form;
import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.problem.Problem;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.spec.ECGenParameterSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The {@code alg} of a JWK against its key and use, and the kinds of key that algorithms need. */
class JwkAlgorithmTest {

  @Test
  void key_without_alg_serves_all_algorithms_of_its_kind() throws Exception {
    assertThat(jwk("RSA").algorithm(publicKey("RSA"), KeyPurpose.SIGNATURE)).isEmpty();
    assertThat(jwk("RSA").algorithm(publicKey("RSA"), KeyPurpose.DECRYPTION)).isEmpty();
    assertThat(jwk("OKP").algorithm(publicKey("Ed25519"), KeyPurpose.SIGNATURE)).isEmpty();
    assertThat(jwk("OKP").algorithm(publicKey("X25519"), KeyPurpose.DECRYPTION)).isEmpty();
  }

  @Test
  void key_that_no_algorithm_can_use_for_this_is_refused() {
    assertRefused(
        jwk("OKP", "crv", "X25519"),
        "X25519",
        KeyPurpose.SIGNATURE,
        "kty 'OKP', crv 'X25519' is of no algorithm for this use");
    assertRefused(
        jwk("OKP", "crv", "Ed25519"),
        "Ed25519",
        KeyPurpose.DECRYPTION,
        "kty 'OKP', crv 'Ed25519' is of no algorithm for this use");
    assertRefused(
        jwk("DSA"), "DSA", KeyPurpose.SIGNATURE, "kty 'DSA' is of no algorithm for this use");
  }

  @Test
  void alg_of_the_key_is_its_only_algorithm() throws Exception {
    assertThat(jwk("RSA", "alg", "PS256").algorithm(publicKey("RSA"), KeyPurpose.SIGNATURE))
        .hasValue("PS256");
    assertThat(jwk("RSA", "alg", "RSA-OAEP").algorithm(publicKey("RSA"), KeyPurpose.DECRYPTION))
        .hasValue("RSA-OAEP");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "rs256", "RSA1_5"})
  void alg_that_is_not_known_is_refused(String alg) {
    assertRefused(
        jwk("RSA", "alg", alg),
        "RSA",
        KeyPurpose.SIGNATURE,
        "alg '" + alg + "' is not an algorithm");
  }

  @Test
  void alg_of_the_other_use_is_refused() {
    assertRefused(
        jwk("RSA", "alg", "RSA-OAEP"),
        "RSA",
        KeyPurpose.SIGNATURE,
        "alg 'RSA-OAEP' is not for signatures");
    assertRefused(
        jwk("RSA", "alg", "RS256"),
        "RSA",
        KeyPurpose.DECRYPTION,
        "alg 'RS256' is not for decryption");
  }

  @Test
  void alg_of_another_kind_of_key_is_refused() {
    assertRefused(
        jwk("RSA", "alg", "ES256"),
        "RSA",
        KeyPurpose.SIGNATURE,
        "alg 'ES256' is not of a key with kty 'RSA'");
    assertRefused(
        jwk("OKP", "crv", "Ed448", "alg", "Ed25519"),
        "Ed448",
        KeyPurpose.SIGNATURE,
        "alg 'Ed25519' is not of a key with kty 'OKP', crv 'Ed448'");
  }

  @Test
  void alg_that_is_not_a_string_is_refused() {
    assertRefused(jwk("RSA", "alg", 5), "RSA", KeyPurpose.SIGNATURE, "alg is not a string");
  }

  @Test
  void kind_has_a_curve_only_if_that_is_a_string() {
    assertThat(jwk("EC", "crv", "P-256").kind()).hasToString("kty 'EC', crv 'P-256'");
    assertThat(jwk("EC", "crv", 5).kind()).hasToString("kty 'EC'");
  }

  @ParameterizedTest
  @CsvSource({
    "Ed25519, ED25519, true",
    "Ed25519, ED448, false",
    "Ed25519, EDDSA, true",
    "Ed448, ED448, true",
    "Ed448, ED25519, false",
    "Ed448, EDDSA, true",
    "X25519, EDDSA, false",
    "X25519, ED25519, false",
    "X25519, ECDH_ES, true",
    "X448, ECDH_ES, true",
    "X448, ED448, false",
    "Ed25519, ECDH_ES, false",
    "RSA, RS256, true",
    "RSA, ECDH_ES, false",
    "RSA, ES256, false",
    "RSA, HS256, false",
    "RSA, ED25519, false"
  })
  void algorithm_fits_its_kind_of_key_and_no_other(String key, Algorithm algorithm, boolean fits)
      throws Exception {
    assertThat(algorithm.fits(publicKey(key))).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({
    "HS256, 31, false",
    "HS256, 32, true",
    "HS384, 47, false",
    "HS384, 48, true",
    "HS512, 63, false",
    "HS512, 64, true",
    "RS256, 64, false"
  })
  void secret_fits_from_the_length_of_the_hash(Algorithm algorithm, int bytes, boolean fits) {
    assertThat(algorithm.fits(new SecretKeySpec(new byte[bytes], "HMAC"))).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({
    "secp256r1, ES256, true",
    "secp256r1, ES384, false",
    "secp256r1, ES512, false",
    "secp384r1, ES256, false",
    "secp384r1, ES384, true",
    "secp384r1, ES512, false",
    "secp521r1, ES256, false",
    "secp521r1, ES384, false",
    "secp521r1, ES512, true",
    "secp256r1, ECDH_ES, true",
    "secp521r1, ECDH_ES, true",
    "secp256r1, RS256, false",
    "secp256r1, EDDSA, false"
  })
  void algorithm_fits_keys_of_its_curve_and_no_other(
      String curve, Algorithm algorithm, boolean fits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    assertThat(algorithm.fits(generator.generateKeyPair().getPublic())).isEqualTo(fits);
  }

  @Test
  void algorithms_of_a_form_are_known_by_their_exact_names_in_the_order_of_the_names() {
    List<String> names = List.of("RSA-OAEP", "ES256", "none", "rs256", "ECDH-ES", "RS256");
    assertThat(Algorithm.known(names, Form.JWS)).containsExactly(Algorithm.ES256, Algorithm.RS256);
    assertThat(Algorithm.known(names, Form.JWE))
        .containsExactly(Algorithm.RSA_OAEP, Algorithm.ECDH_ES);
  }

  @Test
  void text_of_an_algorithm_is_its_id() {
    assertThat(Algorithm.ECDH_ES_A128KW).hasToString("ECDH-ES+A128KW");
  }

  @ParameterizedTest
  @CsvSource({"ML_DSA_44, P44", "ML_DSA_65, P65", "ML_DSA_87, P87"})
  void algorithm_of_ml_dsa_has_the_parameters_of_its_name(Algorithm algorithm, MlDsa parameters) {
    assertThat(algorithm.mlDsa()).hasValue(parameters);
  }

  @Test
  void algorithms_without_ml_dsa_have_no_such_parameters_and_are_in_every_jvm() {
    assertThat(Algorithm.EDDSA.mlDsa()).isEmpty();
    assertThat(Algorithm.EDDSA.isAvailable()).isTrue();
    assertThat(Algorithm.ECDH_ES.isAvailable()).isTrue();
  }

  private static void assertRefused(
      JwkMembers jwk, String key, KeyPurpose purpose, String message) {
    Unusable unusable =
        catchThrowableOfType(Unusable.class, () -> jwk.algorithm(publicKey(key), purpose));
    assertThat(unusable).hasMessage(message);
    assertThat(unusable.problem()).isEqualTo(Problem.KEY_UNUSABLE);
  }

  private static JwkMembers jwk(String type, Object... members) {
    Map<String, Object> all = new HashMap<>(Map.of("kty", type));
    for (int i = 0; i < members.length; i += 2) {
      all.put((String) members[i], members[i + 1]);
    }
    return new JwkMembers(all);
  }

  private static Key publicKey(String algorithm) throws NoSuchAlgorithmException {
    return KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPublic();
  }
}
