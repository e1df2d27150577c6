package dev.jwtschemes.internal.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.config.ConfigKey;
import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.Algorithm.Form;
import dev.jwtschemes.internal.key.ContentEncryption;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.key.MlDsa;
import dev.jwtschemes.internal.key.fetch.FixedKeys;
import dev.jwtschemes.internal.token.UnverifiedToken;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmFactoryFactory;
import org.jose4j.jwe.JsonWebEncryption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The enum against what the verifier really accepts: each algorithm with each kind of key. */
class AlgorithmTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final String CLAIMS =
      "{\"iss\":\"https://i.example\",\"sub\":\"alice\",\"iat\":1767323000,\"exp\":1767330000}";

  /** A key of each kind there is, one half to make tokens with and one to check them. */
  private static final Map<String, Pair> KEYS = keys();

  private static final Set<String> AGREEMENT =
      Set.of("secp256r1", "secp384r1", "secp521r1", "X25519", "X448");

  /** The kinds of key that each algorithm accepts; all others are refused. */
  private static final Map<Algorithm, Set<String>> FITTING =
      Map.ofEntries(
          Map.entry(Algorithm.RS256, Set.of("RSA")),
          Map.entry(Algorithm.RS384, Set.of("RSA")),
          Map.entry(Algorithm.RS512, Set.of("RSA")),
          Map.entry(Algorithm.PS256, Set.of("RSA")),
          Map.entry(Algorithm.PS384, Set.of("RSA")),
          Map.entry(Algorithm.PS512, Set.of("RSA")),
          Map.entry(Algorithm.ES256, Set.of("secp256r1")),
          Map.entry(Algorithm.ES384, Set.of("secp384r1")),
          Map.entry(Algorithm.ES512, Set.of("secp521r1")),
          Map.entry(Algorithm.EDDSA, Set.of("Ed25519", "Ed448")),
          Map.entry(Algorithm.ED25519, Set.of("Ed25519")),
          Map.entry(Algorithm.ED448, Set.of("Ed448")),
          Map.entry(Algorithm.ML_DSA_44, Set.of("ML-DSA-44")),
          Map.entry(Algorithm.ML_DSA_65, Set.of("ML-DSA-65")),
          Map.entry(Algorithm.ML_DSA_87, Set.of("ML-DSA-87")),
          Map.entry(Algorithm.HS256, Set.of("256 bits", "384 bits", "512 bits")),
          Map.entry(Algorithm.HS384, Set.of("384 bits", "512 bits")),
          Map.entry(Algorithm.HS512, Set.of("512 bits")),
          Map.entry(Algorithm.RSA_OAEP, Set.of("RSA")),
          Map.entry(Algorithm.RSA_OAEP_256, Set.of("RSA")),
          Map.entry(Algorithm.ECDH_ES, AGREEMENT),
          Map.entry(Algorithm.ECDH_ES_A128KW, AGREEMENT),
          Map.entry(Algorithm.ECDH_ES_A192KW, AGREEMENT),
          Map.entry(Algorithm.ECDH_ES_A256KW, AGREEMENT));

  private record Pair(Key open, Key secret) {}

  @ParameterizedTest
  @MethodSource("available")
  void accepts_its_kinds_of_key_and_no_other(Algorithm algorithm) throws Exception {
    Set<String> fitting = fitting(algorithm);
    for (String kind : KEYS.keySet()) {
      String writer = fitting.contains(kind) ? kind : fitting.iterator().next();
      Verdict verdict =
          algorithm.form() == Form.JWS
              ? verify(algorithm.id(), sign(algorithm.id(), writer), kind)
              : decrypt(algorithm.id(), encrypt(algorithm.id(), "A256GCM", writer), kind);
      if (fitting.contains(kind)) {
        assertThat(verdict).as(kind).isInstanceOf(Verdict.Accepted.class);
      } else {
        assertThat(reason(verdict))
            .as(kind)
            .isEqualTo(
                algorithm.form() == Form.JWS
                    ? FailureReason.KEY_NOT_FOUND
                    : FailureReason.DECRYPTION_FAILED);
      }
    }
  }

  /** ML-DSA where the JVM has it: Java 24 or later. */
  static List<Algorithm> available() {
    return Arrays.stream(Algorithm.values()).filter(Algorithm::isAvailable).toList();
  }

  @ParameterizedTest
  @MethodSource("available")
  void accepts_a_key_meant_for_another_algorithm_never(Algorithm algorithm) {
    String kind = fitting(algorithm).iterator().next();
    Pair pair = pair(kind);
    Key key = algorithm.form() == Form.JWS ? pair.open() : pair.secret();
    for (Algorithm other : Algorithm.values()) {
      Keys.Entry meant = new Keys.Entry(key, Optional.empty(), Optional.of(other.id()));
      assertThat(meant.fits(algorithm)).as(other.id()).isEqualTo(other == algorithm);
    }
    Keys.Entry unknown = new Keys.Entry(key, Optional.empty(), Optional.of("ES521"));
    assertThat(unknown.fits(algorithm)).isFalse();
  }

  /** Also if a scheme lists them, and the library has them. */
  @Test
  void accepts_no_signature_algorithm_that_it_does_not_have() {
    List<String> names = new ArrayList<>(Algorithm.ids(Form.JWE));
    names.addAll(
        AlgorithmFactoryFactory.getInstance().getJwsAlgorithmFactory().getSupportedAlgorithms());
    names.addAll(List.of("none", "rs256", "RS256 ", "HS1", "ed25519", "ML-DSA", "EdDsa", "ES256K"));
    names.removeAll(Algorithm.ids(Form.JWS));
    assertThat(names).hasSizeGreaterThan(13);
    for (String name : names) {
      String token = base64url("{\"alg\":\"" + name + "\"}") + "." + base64url(CLAIMS) + ".AAAA";
      for (String kind : KEYS.keySet()) {
        assertThat(reason(verify(name, token, kind)))
            .as(name)
            .isEqualTo(FailureReason.ALGORITHM_NOT_ALLOWED);
      }
    }
  }

  /** Likewise. */
  @Test
  void accepts_no_key_management_that_it_does_not_have() {
    List<String> names = new ArrayList<>(Algorithm.ids(Form.JWS));
    names.addAll(
        AlgorithmFactoryFactory.getInstance()
            .getJweKeyManagementAlgorithmFactory()
            .getSupportedAlgorithms());
    names.addAll(List.of("none", "rsa-oaep", "RSA-OAEP-512", "ECDH-ES+A128"));
    names.removeAll(Algorithm.ids(Form.JWE));
    assertThat(names).hasSizeGreaterThan(22);
    for (String name : names) {
      String header = "{\"alg\":\"" + name + "\",\"enc\":\"A256GCM\"}";
      String token = base64url(header) + ".AAAA.AAAA.AAAA.AAAA";
      for (String kind : KEYS.keySet()) {
        assertThat(reason(decrypt(name, token, kind)))
            .as(name)
            .isEqualTo(FailureReason.ALGORITHM_NOT_ALLOWED);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void accepts_each_content_encryption(ContentEncryption encryption) throws Exception {
    assertThat(decrypt("RSA-OAEP", encrypt("RSA-OAEP", encryption.id(), "RSA"), "RSA"))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"XC20P", "A128CBC+HS256", "a128gcm", "none", "RS256", ""})
  void accepts_no_other_content_encryption(String encryption) {
    String header = "{\"alg\":\"RSA-OAEP\",\"enc\":\"" + encryption + "\"}";
    Verdict verdict = decrypt("RSA-OAEP", base64url(header) + ".AAAA.AAAA.AAAA.AAAA", "RSA");
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused ->
                assertThat(refused.failure().detail())
                    .isEqualTo(
                        "expected enc: [A128CBC-HS256, A192CBC-HS384, A256CBC-HS512, A128GCM,"
                            + " A192GCM, A256GCM], actual: '"
                            + encryption
                            + "'"));
  }

  @Test
  void is_documented() {
    assertThat(ConfigKey.ALGORITHM.text()).contains(Algorithm.ids(Form.JWS));
    assertThat(ConfigKey.DECRYPT_ALGORITHM.text()).contains(Algorithm.ids(Form.JWE));
  }

  private static Set<String> fitting(Algorithm algorithm) {
    return Objects.requireNonNull(FITTING.get(algorithm));
  }

  private static Pair pair(String kind) {
    return Objects.requireNonNull(KEYS.get(kind));
  }

  private static FailureReason reason(Verdict verdict) {
    return ((Verdict.Refused) verdict).failure().reason();
  }

  private static Verdict verify(String algorithm, String token, String kind) {
    return new BothRuns(
            scheme().algorithms(algorithm).build(),
            Optional.of(new FixedKeys(keys(pair(kind).open()))),
            Optional.empty(),
            Clock.fixed(NOW, ZoneOffset.UTC))
        .verify(read(token));
  }

  private static Verdict decrypt(String algorithm, String token, String kind) {
    return new BothRuns(
            scheme().decryptAlgorithms(algorithm).build(),
            Optional.empty(),
            Optional.of(keys(pair(kind).secret())),
            Clock.fixed(NOW, ZoneOffset.UTC))
        .verify(read(token));
  }

  private static SchemeBuilder scheme() {
    return SchemeDefinition.named("s").issuer("https://i.example");
  }

  private static Keys keys(Key key) {
    return new Keys(List.of(new Keys.Entry(key, Optional.empty(), Optional.empty())));
  }

  private static UnverifiedToken read(String compact) {
    return ((UnverifiedToken.Readable) UnverifiedToken.read(compact, 16_384)).token();
  }

  /** Nimbus has EdDSA only with one more library, and no ML-DSA, so that the JDK makes these. */
  private static String sign(String algorithm, String kind) throws Exception {
    Key key = pair(kind).secret();
    if (kind.startsWith("Ed") || kind.startsWith("ML")) {
      String input = base64url("{\"alg\":\"" + algorithm + "\"}") + "." + base64url(CLAIMS);
      Signature signer = Signature.getInstance(kind);
      signer.initSign((PrivateKey) key);
      signer.update(input.getBytes(US_ASCII));
      return input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
    }
    JWSSigner signer =
        key instanceof ECPrivateKey ec
            ? new ECDSASigner(ec)
            : key instanceof PrivateKey rsa
                ? new RSASSASigner(rsa)
                : new MACSigner(key.getEncoded());
    JWSObject token =
        new JWSObject(new JWSHeader(JWSAlgorithm.parse(algorithm)), new Payload(CLAIMS));
    token.sign(signer);
    return token.serialize();
  }

  /** Nor has it X25519 and X448, which the library under test must encrypt itself. */
  private static String encrypt(String algorithm, String encryption, String kind) throws Exception {
    Key key = pair(kind).open();
    if (kind.startsWith("X")) {
      JsonWebEncryption token = new JsonWebEncryption();
      token.setAlgorithmHeaderValue(algorithm);
      token.setEncryptionMethodHeaderParameter(encryption);
      token.setPayload(CLAIMS);
      token.setKey(key);
      return token.getCompactSerialization();
    }
    JWEObject token =
        new JWEObject(
            new JWEHeader(JWEAlgorithm.parse(algorithm), EncryptionMethod.parse(encryption)),
            new Payload(CLAIMS));
    token.encrypt(
        key instanceof RSAPublicKey rsa
            ? new RSAEncrypter(rsa)
            : new ECDHEncrypter((ECPublicKey) key));
    return token.serialize();
  }

  private static Map<String, Pair> keys() {
    try {
      Map<String, Pair> keys = new LinkedHashMap<>();
      KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
      rsa.initialize(2048);
      keys.put("RSA", pair(rsa));
      for (String curve : List.of("secp256r1", "secp384r1", "secp521r1")) {
        KeyPairGenerator ec = KeyPairGenerator.getInstance("EC");
        ec.initialize(new ECGenParameterSpec(curve));
        keys.put(curve, pair(ec));
      }
      for (String curve : List.of("Ed25519", "Ed448", "X25519", "X448")) {
        keys.put(curve, pair(KeyPairGenerator.getInstance(curve)));
      }
      for (MlDsa set : MlDsa.values()) {
        if (set.isAvailable()) {
          keys.put(set.id(), pair(KeyPairGenerator.getInstance(set.id())));
        }
      }
      for (int bits : new int[] {248, 256, 384, 512}) {
        byte[] secret = new byte[bits / 8];
        new SecureRandom().nextBytes(secret);
        Key key = new SecretKeySpec(secret, "HMAC");
        keys.put(bits + " bits", new Pair(key, key));
      }
      return keys;
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static Pair pair(KeyPairGenerator generator) {
    KeyPair pair = generator.generateKeyPair();
    return new Pair(pair.getPublic(), pair.getPrivate());
  }

  private static String base64url(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
