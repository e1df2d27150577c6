package dev.jwtschemes.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.key.fetch.FixedKeys;
import dev.jwtschemes.internal.key.fetch.KeySource;
import dev.jwtschemes.internal.key.fetch.ServerCertificate;
import dev.jwtschemes.internal.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys as they are really found in configuration, files and key sets. */
class KeyTextTest {
  @TempDir static Path folder;

  /** Of a P-256 key, with line breaks. */
  private static String certificate;

  private static String body;
  private static RSAKey rsa;

  @BeforeAll
  static void make() throws Exception {
    String text = Files.readString(ServerCertificate.generate(folder).pem());
    int begin = text.indexOf("-----BEGIN CERTIFICATE");
    int end = text.indexOf("-----END CERTIFICATE-----", begin);
    certificate = text.substring(begin, end) + "-----END CERTIFICATE-----\n";
    body = certificate.replaceAll("-----[^-]+-----|\\s", "");
    rsa = new RSAKeyGenerator(2048).keyID("r1").generate();
  }

  @Test
  void reads_a_certificate_with_literal_line_breaks() throws Exception {
    assertCertificate(certificate.replace("\n", "\\n"));
    assertCertificate(certificate.replace("\n", "\\r\\n"));
  }

  @Test
  void reads_a_certificate_without_line_breaks() throws Exception {
    assertCertificate(certificate.replace("\n", ""));
    assertCertificate(certificate.replace("\n", " "));
  }

  @Test
  void reads_the_body_of_a_certificate_alone() throws Exception {
    assertCertificate(body);
    assertCertificate(body.substring(0, 64) + "\\n" + body.substring(64));
  }

  @Test
  void reads_a_whole_pem_in_base64() throws Exception {
    assertCertificate(base64(certificate));
    assertCertificate(base64(publicPem()));
    assertCertificate(
        Base64.getMimeEncoder().encodeToString(certificate.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void reads_text_with_a_byte_order_mark() throws Exception {
    assertCertificate("\uFEFF" + certificate);
    assertThat(read("\uFEFF" + rsa.toPublicJWK().toJSONString()).ids()).containsExactly("r1");
    assertThat(read(base64("\uFEFF" + rsa.toPublicJWK().toJSONString())).ids())
        .containsExactly("r1");
  }

  /** As PowerShell writes it. */
  @Test
  void reads_a_file_in_utf_16(@TempDir Path other) throws Exception {
    Path file = other.resolve("key.pem");
    Files.write(file, ("\uFEFF" + publicPem()).getBytes(StandardCharsets.UTF_16LE));
    assertThat(read(KeyLocation.read(file.toString())).all()).hasSize(1);
  }

  @Test
  void ignores_text_before_a_block() throws Exception {
    assertCertificate("Bag Attributes\n    friendlyName: signing\nsubject=CN = x\n" + certificate);
  }

  @Test
  void uses_all_blocks() throws Exception {
    Keys keys = read(publicPem() + "\n" + certificate);
    assertThat(keys.matching(Optional.of("x"), Algorithm.RS256)).hasSize(1);
    assertThat(keys.matching(Optional.of("x"), Algorithm.ES256)).hasSize(1);
  }

  @Test
  void finds_a_private_key_after_a_public_one() {
    Unusable unusable = unusable(publicPem() + privatePem(), KeyPurpose.SIGNATURE);
    assertThat(unusable.problem()).isEqualTo(Problem.PRIVATE_KEY_AS_PUBLIC);
  }

  @Test
  void decrypts_with_the_private_key_beside_a_certificate() throws Exception {
    assertThat(KeyReader.read(certificate + privatePem(), KeyPurpose.DECRYPTION).all()).hasSize(1);
  }

  @Test
  void refuses_pkcs_1_with_the_command_that_converts_it() throws Exception {
    byte[] spki = rsa.toPublicKey().getEncoded();
    byte[] pkcs1 = Arrays.copyOfRange(spki, 24, spki.length);
    String expected =
        "an RSA key of the older form PKCS#1; convert it: openssl rsa -RSAPublicKey_in -in old.pem"
            + " -pubout -out new.pem";
    assertThat(unusable(pem("RSA PUBLIC KEY", pkcs1), KeyPurpose.SIGNATURE)).hasMessage(expected);
    assertThat(unusable(Base64.getEncoder().encodeToString(pkcs1), KeyPurpose.SIGNATURE))
        .hasMessage(expected);
  }

  @Test
  void refuses_a_private_key_of_the_old_form_with_the_command_that_converts_it() throws Exception {
    byte[] pkcs8 = rsa.toPrivateKey().getEncoded();
    byte[] pkcs1 = Arrays.copyOfRange(pkcs8, 26, pkcs8.length);
    String expected =
        "private key of the older form (PKCS#1 or SEC 1); if it is meant to decrypt, convert it:"
            + " openssl pkcs8 -topk8 -nocrypt -in old.pem -out new.pem";
    String pem = pem("RSA PRIVATE KEY", pkcs1);
    assertThat(unusable(pem, KeyPurpose.DECRYPTION).problem()).isEqualTo(Problem.KEY_UNUSABLE);
    assertThat(unusable(pem, KeyPurpose.DECRYPTION)).hasMessage(expected);
    assertThat(unusable(pem, KeyPurpose.SIGNATURE).problem())
        .isEqualTo(Problem.PRIVATE_KEY_AS_PUBLIC);
    assertThat(unusable(Base64.getEncoder().encodeToString(pkcs1), KeyPurpose.SIGNATURE).problem())
        .isEqualTo(Problem.PRIVATE_KEY_AS_PUBLIC);
  }

  @Test
  void reads_the_private_key_of_a_pem_as_it_is() throws Exception {
    assertThat(KeyReader.read(privatePem(), KeyPurpose.DECRYPTION).all())
        .map(Keys.Entry::key)
        .containsExactly(rsa.toPrivateKey());
  }

  @Test
  void refuses_a_private_key_with_a_password_whatever_it_is_for() {
    String pem = pem("ENCRYPTED PRIVATE KEY", new byte[8]);
    for (KeyPurpose purpose : List.of(KeyPurpose.SIGNATURE, KeyPurpose.DECRYPTION)) {
      assertThat(unusable(pem, purpose))
          .hasMessage("private key with a password, which can't be given here");
    }
    assertThat(unusable(pem, KeyPurpose.SIGNATURE).problem())
        .isEqualTo(Problem.PRIVATE_KEY_AS_PUBLIC);
    assertThat(unusable(pem, KeyPurpose.DECRYPTION).problem()).isEqualTo(Problem.KEY_UNUSABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-secret-that-was-typed", "c2VjcmV0", "pass word", "%&/()"})
  void answers_a_plain_secret_with_the_jwk_to_write(String secret) {
    Unusable unusable = unusable(secret, KeyPurpose.SECRET);
    assertThat(unusable.problem()).isEqualTo(Problem.KEY_UNUSABLE);
    assertThat(unusable)
        .hasMessage(
            "a secret is written as {\"kty\":\"oct\",\"k\":\"<its bytes in base64url, without"
                + " =>\"}, not as plain text");
  }

  @Test
  void accepts_a_public_key_as_a_secret_in_no_form() {
    for (String text : List.of(publicPem(), certificate, body, base64(publicPem()))) {
      assertThat(unusable(text, KeyPurpose.SECRET))
          .hasMessage("an HS algorithm needs a JWK of type oct, not PEM or a public key");
    }
  }

  @Test
  void reads_a_map_of_certificates_by_key_id() throws Exception {
    Keys keys = read(JSONObjectUtils.toJSONString(Map.of("one", certificate, "two", publicPem())));
    assertThat(keys.matching(Optional.of("one"), Algorithm.ES256)).hasSize(1);
    assertThat(keys.matching(Optional.of("two"), Algorithm.RS256)).hasSize(1);
    assertThat(keys.matching(Optional.of("three"), Algorithm.RS256)).isEmpty();
  }

  @Test
  void finds_a_private_key_in_a_map_of_certificates() {
    String map = JSONObjectUtils.toJSONString(Map.of("one", certificate, "two", privatePem()));
    assertThat(unusable(map, KeyPurpose.SIGNATURE).problem())
        .isEqualTo(Problem.PRIVATE_KEY_AS_PUBLIC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"kty\":\"EC\","})
  void reads_a_jwk_that_has_x5c_alone(String type) throws Exception {
    Keys keys = read("{" + type + "\"kid\":\"c1\",\"use\":\"sig\",\"x5c\":[\"" + body + "\"]}");
    assertThat(keys.matching(Optional.of("c1"), Algorithm.ES256)).hasSize(1);
  }

  @Test
  void refuses_a_certificate_of_another_kind_of_key() {
    assertUnusable(
        "{\"kty\":\"RSA\",\"x5c\":[\"" + body + "\"]}", "x5c is not of a key with kty 'RSA'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"broken\"]", "[]", "\"text\"", "[5]", "5"})
  void ignores_a_broken_x5c_beside_n_and_e(String x5c) throws Exception {
    String jwk = rsa.toPublicJWK().toJSONString().replaceFirst("\\{", "{\"x5c\":" + x5c + ",");
    assertThat(read(jwk).ids()).containsExactly("r1");
  }

  @Test
  void refuses_a_jwk_whose_x5c_is_of_another_key() {
    String jwk =
        rsa.toPublicJWK().toJSONString().replaceFirst("\\{", "{\"x5c\":[\"" + body + "\"],");
    assertUnusable(jwk, "its x5c is of another key (RFC 7517 section 4.7)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "alg":"RSA256"                       | alg 'RSA256' is not an algorithm
          "alg":"RSA-OAEP"                     | alg 'RSA-OAEP' is not for signatures
          "alg":"ES256"                        | alg 'ES256' is not of a key with kty 'RSA'
          "alg":5                              | alg is not a string
          "use":"enc"                          | use 'enc' is not 'sig'
          "key_ops":["sign","encrypt"]         | key_ops ['sign', 'encrypt'] has none of ['verify']
          "key_ops":"verify"                   | key_ops is not a list of strings
          "issuer":7                           | issuer is not a string
          """)
  void names_the_member_of_a_skipped_key_and_its_value(String member, String reason)
      throws Exception {
    String skipped =
        rsa.toPublicJWK()
            .toJSONString()
            .replace("r1", "s1")
            .replaceFirst("\\{", "{" + member + ",");
    Keys keys = read("{\"keys\":[" + rsa.toPublicJWK().toJSONString() + "," + skipped + "]}");
    assertThat(keys.ids()).containsExactly("r1");
    assertThat(keys.skipped())
        .map(each -> each.kid().orElse("") + ": " + each.why())
        .containsExactly("s1: " + reason);
    assertThat(new FixedKeys(keys).find(Optional.of("s1"), Algorithm.RS256))
        .isInstanceOfSatisfying(
            KeySource.Absent.class,
            absent ->
                assertThat(absent.detail())
                    .hasToString(
                        "expected kid: ['r1'], actual: 's1' with alg 'RS256'; it is not used: "
                            + reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"kty":"quantum"}                                  | kty 'quantum' is not a kind of key that is known
          {"kty":5}                                          | kty is not a string
          {"use":"sig"}                                      | kty is missing
          {"kty":"RSA","n":"AQAB"}                           | e is missing
          {"kty":"RSA","n":5,"e":"AQAB"}                     | n is not a string
          {"kty":"EC","crv":"secp256k1","x":"AA","y":"AA"}   | crv 'secp256k1' is not a curve that is known
          {"kty":"RSA","n":"","e":"AQAB"}                    | kty 'RSA' with members that make no key
          {"kty":"AKP","alg":"ML-DSA-99","pub":"AA"}         | alg 'ML-DSA-99' is not an algorithm of kty 'AKP' here
          """)
  void names_what_makes_no_key(String jwk, String reason) {
    assertUnusable(jwk, reason);
  }

  private static void assertUnusable(String jwk, String reason) {
    assertThat(unusable(jwk, KeyPurpose.SIGNATURE))
        .hasMessage("no usable key in the JSON: [" + reason + "]");
  }

  private static void assertCertificate(String text) throws Exception {
    assertThat(read(text).all()).as(text).hasSize(1);
  }

  private static Keys read(String text) throws Unusable {
    return KeyReader.read(text, KeyPurpose.SIGNATURE);
  }

  private static Unusable unusable(String text, KeyPurpose purpose) {
    return catchThrowableOfType(Unusable.class, () -> KeyReader.read(text, purpose));
  }

  private static String publicPem() {
    try {
      return pem("PUBLIC KEY", rsa.toPublicKey().getEncoded());
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static String privatePem() {
    try {
      return pem("PRIVATE KEY", rsa.toPrivateKey().getEncoded());
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static String pem(String label, byte[] der) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
