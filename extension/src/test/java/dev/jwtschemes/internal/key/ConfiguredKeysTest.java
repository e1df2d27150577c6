package dev.jwtschemes.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.testkit.TestIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredKeysTest {

  @Test
  void finds_nothing_wrong_with_a_local_secret_for_hmac(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("secret.jwk"), secret());
    assertThat(check(scheme().algorithms("HS256").key(secret()))).isEmpty();
    assertThat(check(scheme().algorithms("HS256").keyLocation(file.toString()))).isEmpty();
  }

  @Test
  void refuses_to_fetch_a_secret() {
    Finding expected =
        Literal.finding(
            Problem.KEY_UNUSABLE,
            "scheme 's', verify.publickey.algorithm",
            "[HS256] needs a shared secret, which is never fetched over the network");
    assertThat(check(scheme().algorithms("HS256").keyLocation("https://issuer.example/keys")))
        .containsExactly(expected);
    assertThat(check(scheme().algorithms("HS256").authority("https://issuer.example")))
        .containsExactly(expected);
  }

  @Test
  void refuses_secrets_and_public_keys_in_one_scheme() {
    assertThat(check(scheme().algorithms("RS256", "HS256").key(secret())))
        .containsExactly(
            Literal.finding(
                Problem.VALUE_INVALID,
                "scheme 's', verify.publickey.algorithm",
                "['RS256', 'HS256'] mixes shared secrets (HS) and public keys; a public key could then"
                    + " be used as the secret (RFC 8725 section 2.1)"));
  }

  @Test
  void refuses_a_public_key_as_secret() {
    try (TestIssuer issuer = TestIssuer.start()) {
      assertThat(check(scheme().algorithms("HS256").key(issuer.publicKeyPem())))
          .containsExactly(
              Literal.finding(
                  Problem.KEY_UNUSABLE,
                  "scheme 's', verify.publickey",
                  "an HS algorithm needs a JWK of type oct, not PEM or a public key"));
    }
  }

  @Test
  void refuses_a_secret_where_the_algorithm_was_left_at_its_default() {
    assertThat(check(scheme().key(secret()))).hasSize(1);
  }

  @Test
  void names_a_secret_that_is_too_short_for_its_hash() {
    assertThat(check(scheme().algorithms("HS512").key(secret())))
        .containsExactly(
            Literal.finding(
                Problem.KEY_UNUSABLE,
                "scheme 's', verify.publickey",
                "none fits verify.publickey.algorithm ['HS512']"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA1_5", "dir", "A128KW", "PBES2-HS256+A128KW", "rsa-oaep"})
  void refuses_key_management_that_is_not_supported(String algorithm) {
    assertThat(check(scheme().key(secret()).algorithms("HS256").decryptAlgorithms(algorithm)))
        .containsExactly(
            Literal.finding(
                Problem.VALUE_INVALID,
                "scheme 's', decrypt.key.algorithm",
                "'"
                    + algorithm
                    + "' is none of ECDH-ES, ECDH-ES+A128KW, ECDH-ES+A192KW, ECDH-ES+A256KW,"
                    + " RSA-OAEP, RSA-OAEP-256"));
  }

  @Test
  void reads_keys_from_files(@TempDir Path folder) throws Exception {
    RSAKey key = new RSAKeyGenerator(2048).keyID("r1").generate();
    Path open = Files.writeString(folder.resolve("public.jwk"), key.toPublicJWK().toJSONString());
    Path secret = Files.writeString(folder.resolve("private.jwk"), key.toJSONString());
    SchemeDefinition scheme =
        scheme().keyLocation(open.toString()).decryptKeyLocation(secret.toString()).build();
    assertThat(ConfiguredKeys.of(scheme).verification().map(Keys::ids)).hasValue(List.of("r1"));
    assertThat(ConfiguredKeys.of(scheme).decryption().map(Keys::ids)).hasValue(List.of("r1"));
  }

  @Test
  void fetches_no_private_key() {
    assertThat(check(scheme().decryptKeyLocation("https://issuer.example/private.jwk")))
        .extracting(finding -> finding.detail().toString())
        .containsExactly(
            "a private key is never fetched over the network; give a file or class path resource");
  }

  @Test
  void reports_each_flawed_key_of_a_set_of_public_keys() throws Exception {
    String set = new JWKSet(List.of(weak("w1"), weak("w2"), good())).toString();
    ConfiguredKeys keys = ConfiguredKeys.of(scheme().key(set).build());
    assertThat(keys.verification().map(Keys::ids)).hasValue(List.of("r1"));
    assertThat(keys.unreadable()).isEmpty();
    assertThat(keys.findings())
        .containsExactly(
            Literal.finding(
                Problem.KEY_FLAWED,
                "scheme 's', verify.publickey",
                "'w1': RSA key of 1024 bits, at least 2048 are needed (RFC 7518 section 3.3)"),
            Literal.finding(
                Problem.KEY_FLAWED,
                "scheme 's', verify.publickey",
                "'w2': RSA key of 1024 bits, at least 2048 are needed (RFC 7518 section 3.3)"));
  }

  @Test
  void reports_a_flawed_key_of_a_set_of_private_keys(@TempDir Path folder) throws Exception {
    String set = new JWKSet(List.of(weak("w1"), good())).toString(false);
    Path file = Files.writeString(folder.resolve("private.jwks"), set);
    ConfiguredKeys keys =
        ConfiguredKeys.of(
            scheme()
                .keyLocation("https://issuer.example/keys")
                .decryptKeyLocation(file.toString())
                .build());
    assertThat(keys.decryption().map(Keys::ids)).hasValue(List.of("r1"));
    assertThat(keys.unreadable()).isEmpty();
    assertThat(keys.findings())
        .containsExactly(
            Literal.finding(
                Problem.KEY_FLAWED,
                "scheme 's', decrypt.key",
                "'w1': RSA key of 1024 bits, at least 2048 are needed (RFC 7518 section 3.3)"));
  }

  @Test
  void says_why_a_key_is_unreadable() {
    ConfiguredKeys keys = ConfiguredKeys.of(scheme().keyLocation("/nowhere/key.pem").build());
    assertThat(keys.verification()).isEmpty();
    assertNothingIsAtNowhere(keys, "scheme 's', verify.publickey");
  }

  @Test
  void says_why_a_decryption_key_is_unreadable() {
    ConfiguredKeys keys =
        ConfiguredKeys.of(
            scheme()
                .keyLocation("https://issuer.example/keys")
                .decryptKeyLocation("/nowhere/key.pem")
                .build());
    assertThat(keys.decryption()).isEmpty();
    assertNothingIsAtNowhere(keys, "scheme 's', decrypt.key");
  }

  @Test
  void joins_the_keys_of_several_files(@TempDir Path folder) throws Exception {
    Path one = Files.writeString(folder.resolve("1"), good().toPublicJWK().toJSONString());
    Path other =
        Files.writeString(
            folder.resolve("2"),
            new RSAKeyGenerator(2048).keyID("r2").generate().toPublicJWK().toJSONString());
    ConfiguredKeys keys =
        ConfiguredKeys.of(scheme().keyLocations(one.toString(), other.toString()).build());
    assertThat(keys.verification().map(Keys::ids)).hasValue(List.of("r1", "r2"));
    assertThat(keys.findings()).isEmpty();
  }

  @Test
  void keys_that_are_fetched_are_neither_there_nor_wrong() {
    ConfiguredKeys keys =
        ConfiguredKeys.of(scheme().keyLocation("https://issuer.example/keys").build());
    assertThat(keys.verification()).isEmpty();
    assertThat(keys.decryption()).isEmpty();
    assertThat(keys.unreadable()).isEmpty();
    assertThat(keys.findings()).isEmpty();
  }

  /** The fitting key may be among those that are fetched. */
  @Test
  void local_key_of_another_algorithm_is_fine_beside_a_fetched_set(@TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(folder.resolve("key"), good().toPublicJWK().toJSONString());
    assertThat(
            check(
                scheme()
                    .algorithms("ES256")
                    .keyLocations(file.toString(), "https://issuer.example/keys")))
        .isEmpty();
  }

  private static RSAKey good() throws Exception {
    return new RSAKeyGenerator(2048).keyID("r1").generate();
  }

  private static RSAKey weak(String kid) throws Exception {
    return new RSAKeyGenerator(1024, true).keyID(kid).generate();
  }

  private static List<Finding> check(SchemeBuilder scheme) {
    return ConfiguredKeys.of(scheme.build()).findings();
  }

  private static SchemeBuilder scheme() {
    return SchemeDefinition.named("s").issuer("https://issuer.example").audiences("a");
  }

  private static String secret() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return new OctetSequenceKey.Builder(secret).build().toJSONString();
  }

  private static void assertNothingIsAtNowhere(ConfiguredKeys keys, String where) {
    String why = "nothing at /nowhere/key.pem, neither on the class path nor as a file";
    assertThat(keys.unreadable()).hasValue(Literal.text(why));
    assertThat(keys.findings()).containsExactly(Literal.finding(Problem.KEY_UNUSABLE, where, why));
  }
}
