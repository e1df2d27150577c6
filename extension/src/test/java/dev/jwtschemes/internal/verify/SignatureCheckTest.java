package dev.jwtschemes.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.Algorithm.Form;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.internal.token.CompactForm;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One signature has one spelling: tokens signed by the JDK itself, then changed byte by byte. */
class SignatureCheckTest {
  private final Primitives primitives = provider().primitives();
  private final SignatureCheck check =
      new SignatureCheck(
          Arrays.stream(Algorithm.values()).filter(each -> each.form() == Form.JWS).toList(),
          primitives);

  private static final Map<String, KeyPair> PAIRS = new HashMap<>();
  private static final byte[] SECRET = random(64);

  /** What checks; all tests are skipped where it isn't there. */
  SignatureProvider provider() {
    return SignatureProvider.OF_JVM;
  }

  /** Each with the one length that its signatures have, in bytes. */
  @ParameterizedTest
  @CsvSource({
    "RS256, RSA 2048, 256",
    "RS384, RSA 2048, 256",
    "RS512, RSA 2048, 256",
    "PS256, RSA 2048, 256",
    "PS384, RSA 2048, 256",
    "PS512, RSA 2048, 256",
    "RS256, RSA 2049, 257",
    "PS256, RSA 2049, 257",
    "ES256, secp256r1, 64",
    "ES384, secp384r1, 96",
    "ES512, secp521r1, 132",
    "EdDSA, Ed25519, 64",
    "EdDSA, Ed448, 114",
    "HS256, secret, 32",
    "HS384, secret, 48",
    "HS512, secret, 64",
  })
  void accepts_a_signature_of_the_exact_length_only(String algorithm, String kind, int length)
      throws Exception {
    byte[] signature = sign(algorithm, kind);
    assertThat(signature).hasSize(length);
    verify(algorithm, kind, signature);
    for (byte[] changed : lengthened(signature)) {
      assertRefused(algorithm, kind, changed);
    }
    for (byte[] changed : shortened(signature)) {
      assertRefused(algorithm, kind, changed);
    }
  }

  private static List<byte[]> lengthened(byte[] signature) {
    List<byte[]> changed = new ArrayList<>();
    byte[] inFront = new byte[signature.length + 1];
    System.arraycopy(signature, 0, inFront, 1, signature.length);
    changed.add(inFront);
    for (int more : new int[] {1, 2, 8, 64, signature.length, 5_000}) {
      changed.add(Arrays.copyOf(signature, signature.length + more));
    }
    byte[] one = Arrays.copyOf(signature, signature.length + 1);
    one[signature.length] = 1;
    changed.add(one);
    changed.add(halvesWithZeros(signature, 0));
    changed.add(halvesWithZeros(signature, 1));
    return changed;
  }

  /** As numbers both halves remain what they were, if zeros come first. */
  private static byte[] halvesWithZeros(byte[] signature, int behind) {
    int half = signature.length / 2;
    byte[] changed = new byte[2 * half + 2];
    System.arraycopy(signature, 0, changed, 1 - behind, half);
    System.arraycopy(signature, half, changed, half + 2 - behind, half);
    return changed;
  }

  private static List<byte[]> shortened(byte[] signature) {
    return List.of(
        new byte[0],
        new byte[1],
        Arrays.copyOf(signature, signature.length - 1),
        Arrays.copyOf(signature, signature.length - 2),
        Arrays.copyOfRange(signature, 1, signature.length));
  }

  /** DER is how other protocols write them (RFC 3279 section 2.2.3). */
  @ParameterizedTest
  @CsvSource({"ES256, secp256r1", "ES384, secp384r1", "ES512, secp521r1"})
  void refuses_an_ecdsa_signature_in_der(String algorithm, String kind) throws Exception {
    Signature signer = Signature.getInstance("SHA" + algorithm.substring(2) + "withECDSA");
    signer.initSign(pair(kind).getPrivate());
    signer.update(input(algorithm));
    assertRefused(algorithm, kind, signer.sign());
  }

  /** FIPS 186-5 section 6.4.2: both numbers are from 1 to n - 1. */
  @ParameterizedTest
  @CsvSource({"ES256, secp256r1", "ES384, secp384r1", "ES512, secp521r1"})
  void refuses_ecdsa_numbers_out_of_range(String algorithm, String kind) throws Exception {
    byte[] good = sign(algorithm, kind);
    BigInteger n = ((ECKey) pair(kind).getPublic()).getParams().getOrder();
    int size = good.length / 2;
    BigInteger r = new BigInteger(1, Arrays.copyOf(good, size));
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(good, size, 2 * size));
    BigInteger most = BigInteger.ONE.shiftLeft(8 * size).subtract(BigInteger.ONE);
    for (BigInteger bad : List.of(BigInteger.ZERO, n, most)) {
      assertRefused(algorithm, kind, joined(bad, s, size));
      assertRefused(algorithm, kind, joined(r, bad, size));
      for (BigInteger other : List.of(BigInteger.ZERO, BigInteger.ONE, n, most)) {
        assertRefused(algorithm, kind, joined(bad, other, size));
        assertRefused(algorithm, kind, joined(other, bad, size));
      }
    }
    if (r.add(n).compareTo(most) <= 0) {
      assertRefused(algorithm, kind, joined(r.add(n), s, size));
    }
    if (s.add(n).compareTo(most) <= 0) {
      assertRefused(algorithm, kind, joined(r, s.add(n), size));
    }
  }

  /** RFC 8032 sections 5.1.7 and 5.2.7: the second half is less than the order of the group. */
  @ParameterizedTest
  @CsvSource({
    "Ed25519, 7237005577332262213973186563042994240857116359379907606001950938285454250989",
    "Ed448, 181709681073901722637330951972001133588410340171829515070372549795146003961539585716195755291692375963310293709091662304773755859649779"
  })
  void refuses_an_eddsa_signature_with_the_order_added(String kind, BigInteger order)
      throws Exception {
    byte[] good = sign("EdDSA", kind);
    int half = good.length / 2;
    BigInteger s = new BigInteger(1, reversed(Arrays.copyOfRange(good, half, good.length)));
    byte[] changed = Arrays.copyOf(good, good.length);
    byte[] added = reversed(fixed(s.add(order), half));
    System.arraycopy(added, 0, changed, half, half);
    assertRefused("EdDSA", kind, changed);
    assertRefused("EdDSA", kind, new byte[good.length]);
  }

  /** RFC 8017 section 8.2.2: as a number it is less than the modulus. */
  @ParameterizedTest
  @ValueSource(strings = {"RS256", "PS256"})
  void refuses_an_rsa_signature_with_the_modulus_added(String algorithm) throws Exception {
    var key = (java.security.interfaces.RSAPublicKey) pair("RSA 2049").getPublic();
    BigInteger s = new BigInteger(1, sign(algorithm, "RSA 2049"));
    assertRefused(algorithm, "RSA 2049", fixed(s.add(key.getModulus()), 257));
    assertRefused(algorithm, "RSA 2049", new byte[257]);
    assertRefused(algorithm, "RSA 2049", fixed(BigInteger.ONE, 257));
    assertRefused(algorithm, "RSA 2049", fixed(key.getModulus().subtract(BigInteger.ONE), 257));
  }

  /** RFC 7518 section 3.5: hash and mask of the algorithm, and a salt as long as the hash. */
  @ParameterizedTest
  @CsvSource({
    "SHA-256, SHA-256, 20",
    "SHA-256, SHA-256, 0",
    "SHA-256, SHA-256, 33",
    "SHA-256, SHA-1, 32",
    "SHA-512, SHA-512, 64",
    "SHA-512, SHA-256, 32",
  })
  void refuses_a_pss_signature_of_other_parameters(String hash, String mask, int salt)
      throws Exception {
    Signature signer = Signature.getInstance("RSASSA-PSS");
    signer.setParameter(new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(mask), salt, 1));
    signer.initSign(pair("RSA 2048").getPrivate());
    signer.update(input("PS256"));
    assertRefused("PS256", "RSA 2048", signer.sign());
  }

  @ParameterizedTest
  @CsvSource({"RS256, PS256", "PS256, RS256"})
  void refuses_a_signature_of_the_other_padding(String algorithm, String other) throws Exception {
    assertRefused(algorithm, "RSA 2048", sign(other, "RSA 2048"));
  }

  @ParameterizedTest
  @CsvSource({
    "ES256, secp384r1, 96",
    "ES256, secp384r1, 64",
    "ES384, secp256r1, 64",
    "ES256, RSA 2048, 256",
    "RS256, secp256r1, 64",
    "RS256, secret, 256",
    "HS256, RSA 2048, 32",
    "EdDSA, secp256r1, 64",
  })
  void refuses_a_key_of_another_kind_or_curve(String algorithm, String kind, int length)
      throws Exception {
    assertRefused(algorithm, kind, new byte[length]);
  }

  @Test
  void tries_the_next_key_when_the_length_is_that_of_another() throws Exception {
    assumeKnown("EdDSA", "Ed25519");
    Keys.Entry other = entry(pair("Ed448").getPublic());
    Keys.Entry right = entry(pair("Ed25519").getPublic());
    CompactForm token = token("EdDSA", sign("EdDSA", "Ed25519"));
    assertThatCode(() -> check.check(token, Algorithm.EDDSA, List.of(other, right)))
        .doesNotThrowAnyException();
  }

  @Test
  void tries_no_more_than_three_keys() throws Exception {
    Keys.Entry right = entry(pair("secp256r1").getPublic());
    Keys.Entry other = entry(generate("secp256r1").getPublic());
    CompactForm token = token("ES256", sign("ES256", "secp256r1"));
    for (int others : new int[] {0, 1, 2}) {
      List<Keys.Entry> keys = new ArrayList<>(Collections.nCopies(others, other));
      keys.add(right);
      assertThatCode(() -> check.check(token, Algorithm.ES256, keys)).doesNotThrowAnyException();
    }
    List<Keys.Entry> four = List.of(other, other, other, right);
    assertThat(
            catchThrowableOfType(Refusal.class, () -> check.check(token, Algorithm.ES256, four))
                .failure())
        .isEqualTo(
            Literal.failure(
                FailureReason.SIGNATURE_INVALID,
                "alg ES256, checked with key ['(no kid)', '(no kid)', '(no kid)']"));
  }

  private void assertRefused(String algorithm, String kind, byte[] signature) {
    assumeKnown(algorithm, kind);
    assertThat(
            catchThrowableOfType(Refusal.class, () -> verify(algorithm, kind, signature)).failure())
        .isEqualTo(
            Literal.failure(
                FailureReason.SIGNATURE_INVALID,
                "alg " + algorithm + ", checked with key ['(no kid)']"));
  }

  private void verify(String algorithm, String kind, byte[] signature) throws Exception {
    assumeKnown(algorithm, kind);
    Key key = kind.equals("secret") ? new SecretKeySpec(SECRET, "HMAC") : pair(kind).getPublic();
    CompactForm token = token(algorithm, signature);
    check.check(token, check.algorithm(token), List.of(entry(key)));
  }

  /** A provider has Ed25519 by the name EdDSA, or nothing of it. */
  private void assumeKnown(String algorithm, String kind) {
    Algorithm known = Algorithm.named(algorithm).orElseThrow();
    assumeTrue(
        primitives.lacking(List.of(known)).isEmpty()
            && (!kind.equals("Ed448") || primitives.provider().isEmpty()),
        "skipped: the provider has no " + algorithm + " with " + kind);
  }

  private static Keys.Entry entry(Key key) {
    return new Keys.Entry(key, Optional.empty(), Optional.empty());
  }

  private static CompactForm token(String algorithm, byte[] signature) throws Exception {
    String signed = new String(input(algorithm), StandardCharsets.US_ASCII);
    return CompactForm.read(signed + "." + base64url(signature));
  }

  private static byte[] input(String algorithm) {
    String header = "{\"alg\":\"" + algorithm + "\"}";
    String text = base64url(header.getBytes(StandardCharsets.UTF_8)) + ".e30";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] sign(String algorithm, String kind) throws GeneralSecurityException {
    String bits = algorithm.substring(2);
    if (algorithm.startsWith("HS")) {
      Mac mac = Mac.getInstance("HmacSHA" + bits);
      mac.init(new SecretKeySpec(SECRET, "HMAC"));
      return mac.doFinal(input(algorithm));
    }
    Signature signer =
        Signature.getInstance(
            switch (algorithm.substring(0, 2)) {
              case "RS" -> "SHA" + bits + "withRSA";
              case "PS" -> "RSASSA-PSS";
              case "ES" -> "SHA" + bits + "withECDSAinP1363Format";
              default -> "EdDSA";
            });
    if (algorithm.startsWith("PS")) {
      MGF1ParameterSpec mask = new MGF1ParameterSpec("SHA-" + bits);
      int salt = Integer.parseInt(bits) / 8;
      signer.setParameter(new PSSParameterSpec("SHA-" + bits, "MGF1", mask, salt, 1));
    }
    PrivateKey key = pair(kind).getPrivate();
    signer.initSign(key);
    signer.update(input(algorithm));
    return signer.sign();
  }

  private static KeyPair pair(String kind) {
    return PAIRS.computeIfAbsent(kind, SignatureCheckTest::generate);
  }

  private static KeyPair generate(String kind) {
    try {
      if (kind.startsWith("RSA")) {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(Integer.parseInt(kind.substring(4)));
        return generator.generateKeyPair();
      }
      if (kind.startsWith("Ed")) {
        return KeyPairGenerator.getInstance(kind).generateKeyPair();
      }
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(kind));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] joined(BigInteger r, BigInteger s, int size) {
    byte[] signature = Arrays.copyOf(fixed(r, size), 2 * size);
    System.arraycopy(fixed(s, size), 0, signature, size, size);
    return signature;
  }

  private static byte[] fixed(BigInteger number, int size) {
    byte[] bytes = number.toByteArray();
    byte[] result = new byte[size];
    int length = Math.min(bytes.length, size);
    System.arraycopy(bytes, bytes.length - length, result, size - length, length);
    return result;
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] result = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      result[i] = bytes[bytes.length - 1 - i];
    }
    return result;
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static String base64url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
