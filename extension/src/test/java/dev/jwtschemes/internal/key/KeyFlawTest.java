package dev.jwtschemes.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that can be read and prove nothing. */
class KeyFlawTest {
  private static final RSAKey RSA = rsa();
  private static final BigInteger N = RSA.getModulus().decodeToBigInteger();
  private static final String SMALL_ORDER =
      "EdDSA key of small order, for which anyone can sign (RFC 8032 section 5.1.7)";
  private static final String OFF_EDWARDS =
      "EdDSA key whose point is not on its curve (RFC 8032 section 5.1.3)";
  private static final String OFF_CURVE =
      "EC key whose point is not on its curve (NIST SP 800-56A section 5.6.2.3)";

  /** All 14 encodings: 8 points, some of them also unreduced or with the sign of a zero. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
      })
  void refuses_an_ed25519_key_of_small_order(String point) {
    assertRefused(okp("Ed25519", point), SMALL_ORDER);
    assertRefusedPem("302a300506032b6570032100" + point, SMALL_ORDER);
  }

  /** y = 0, 1 and -1, also unreduced, with both signs. */
  @ParameterizedTest
  @ValueSource(strings = {"00", "01", "FE", "FF", "100"})
  void refuses_an_ed448_key_of_small_order(String lowest) {
    String y =
        switch (lowest) {
          case "00", "01" -> lowest + "00".repeat(55);
          case "FE", "FF" -> lowest + "ff".repeat(27) + "fe" + "ff".repeat(27);
          default -> "00".repeat(28) + "ff".repeat(28);
        };
    for (String sign : List.of("00", "80")) {
      assertRefused(okp("Ed448", y + sign), SMALL_ORDER);
      assertRefusedPem("3043300506032b6571033a00" + y + sign, SMALL_ORDER);
    }
  }

  @ParameterizedTest
  @CsvSource({"Ed25519, 02, 32", "Ed25519, 07, 32", "Ed448, 02, 57", "Ed448, 06, 57"})
  void refuses_an_eddsa_point_off_its_curve(String curve, String lowest, int length) {
    assertRefused(okp(curve, lowest + "00".repeat(length - 1)), OFF_EDWARDS);
  }

  /** p + 3 instead of 3: RFC 8032 section 5.1.3 says that decoding fails. */
  @Test
  void refuses_an_unreduced_eddsa_point() {
    assertRefused(
        okp("Ed25519", "f0" + "ff".repeat(30) + "7f"),
        "EdDSA key whose point is out of range (RFC 8032 section 5.1.3)");
    assertRefused(
        okp("Ed448", "ff".repeat(56) + "00"),
        "EdDSA key whose point is out of range (RFC 8032 section 5.1.3)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "Ed448", "EC", "RSA"})
  void finds_no_flaw_in_generated_keys(String algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    for (int i = 0; i < (algorithm.equals("RSA") ? 2 : 20); i++) {
      KeyPair pair = generator.generateKeyPair();
      assertThat(KeyFlaw.of(pair.getPublic(), KeyPurpose.SIGNATURE)).isEmpty();
      assertThat(KeyFlaw.of(pair.getPrivate(), KeyPurpose.DECRYPTION)).isEmpty();
      String pem = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
      assertThat(KeyReader.read(pem, KeyPurpose.SIGNATURE).all()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"P-256", "P-384", "P-521"})
  void refuses_an_ec_point_off_its_curve(String curve) throws Exception {
    ECKey good = new ECKeyGenerator(Curve.parse(curve)).generate().toPublicJWK();
    assertThat(KeyReader.read(good.toJSONString(), KeyPurpose.SIGNATURE).all()).hasSize(1);
    int size = good.getX().decode().length;
    BigInteger y = good.getY().decodeToBigInteger();
    Map<String, Object> jwk = good.toJSONObject();
    jwk.put("y", number(y.flipBit(0), size));
    assertRefused(jwk, OFF_CURVE);
    jwk.put("x", number(BigInteger.ZERO, size));
    jwk.put("y", number(BigInteger.ZERO, size));
    assertRefused(jwk, OFF_CURVE);
    byte[] der = good.toPublicKey().getEncoded();
    der[der.length - 1] ^= 1;
    assertRefusedPem(HexFormat.of().formatHex(der), OFF_CURVE);
  }

  /** The same point, written with p added: it would be a second spelling of the key. */
  @ParameterizedTest
  @ValueSource(strings = {"P-256", "P-384", "P-521"})
  void refuses_ec_coordinates_out_of_range(String curve) throws Exception {
    ECKey good = new ECKeyGenerator(Curve.parse(curve)).generate().toPublicJWK();
    BigInteger p =
        ((java.security.spec.ECFieldFp)
                Curve.parse(curve).toECParameterSpec().getCurve().getField())
            .getP();
    int size = good.getX().decode().length + 1;
    for (String member : List.of("x", "y")) {
      Map<String, Object> jwk = good.toJSONObject();
      BigInteger coordinate = new Base64URL((String) jwk.get(member)).decodeToBigInteger();
      jwk.put(member, number(coordinate.add(p), size));
      assertUnusable(jwk);
    }
  }

  /** Its field is as large as that of P-256. */
  @Test
  void takes_no_key_of_another_curve_of_the_same_size() throws Exception {
    String koblitz =
        "{\"kty\":\"EC\",\"crv\":\"secp256k1\",\"kid\":\"k\","
            + "\"x\":\"eb5mfvncu6xVoGKVzocLBwKb_NstzijZWfKBWxb4F5g\","
            + "\"y\":\"SDradyajxGVdpPv8DhEIqP0XtEimhVQZnEfQj_sQ1Lg\"}";
    Unusable unusable =
        catchThrowableOfType(
            Unusable.class,
            () -> {
              Keys keys = KeyReader.read(koblitz, KeyPurpose.SIGNATURE);
              assertThat(keys.matching(Optional.of("k"), Algorithm.ES256)).isEmpty();
              throw new Unusable(Problem.KEY_UNUSABLE, Text.of("fits nothing"));
            });
    assertThat(unusable).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 0x20, 0x41, 0x7f, 0x80, 0xff})
  void refuses_a_secret_of_equal_bytes(int value) {
    for (int length : new int[] {32, 48, 64, 1_000}) {
      byte[] secret = new byte[length];
      Arrays.fill(secret, (byte) value);
      assertRefused(
          Map.of("kty", "oct", "k", base64url(secret)),
          KeyPurpose.SECRET,
          "a shared secret whose bytes are all equal");
      secret[length - 1] ^= 1;
      assertThat(KeyFlaw.of(secretKey(secret), KeyPurpose.SECRET)).isEmpty();
    }
  }

  /** JDK keys never get so small, but another provider's may. */
  @ParameterizedTest
  @ValueSource(strings = {"4", "65536", "65538"})
  void refuses_an_even_rsa_exponent(BigInteger exponent) {
    assertRefused(
        rsa(N, exponent), "RSA key whose exponent is even or less than 3 (RFC 8017 section 3.1)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "2"})
  void refuses_an_rsa_exponent_below_3(BigInteger exponent) {
    assertUnusable(rsa(N, exponent));
    assertThat(KeyFlaw.of(publicKey(N, exponent), KeyPurpose.SIGNATURE).map(Text::toString))
        .hasValue("RSA key whose exponent is even or less than 3 (RFC 8017 section 3.1)");
  }

  @Test
  void bounds_the_rsa_exponent() throws Exception {
    BigInteger most = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
    assertThat(KeyFlaw.of(publicKey(N, most), KeyPurpose.SIGNATURE)).isEmpty();
    assertThat(KeyFlaw.of(publicKey(N, BigInteger.valueOf(3)), KeyPurpose.SIGNATURE)).isEmpty();
    assertRefused(
        rsa(N, most.add(BigInteger.TWO)),
        "RSA key whose exponent has more than 256 bits (FIPS 186-5 section 5.4)");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 167, 751})
  void refuses_an_rsa_modulus_with_a_small_factor(int factor) {
    BigInteger multiple = N.multiply(BigInteger.valueOf(factor));
    assertRefused(
        rsa(multiple, RSA.getPublicExponent().decodeToBigInteger()),
        "RSA key whose modulus has a factor below 752 (NIST SP 800-89 section 5.3.3)");
  }

  /** Keys made as Infineon's library made them, for 1024 and 2048 bits. */
  @ParameterizedTest
  @CsvSource({"353, 512, SIGNATURE_MP_JWT", "701, 1024, SIGNATURE"})
  void refuses_an_rsa_key_with_the_roca_fingerprint(int last, int bits, KeyPurpose purpose)
      throws Exception {
    BigInteger modulus = infineonPrime(last, bits).multiply(infineonPrime(last, bits));
    String flaw =
        "RSA key with the fingerprint of CVE-2017-15361 (ROCA): its private part can be computed";
    Map<String, Object> jwk = rsa(modulus, BigInteger.valueOf(65_537));
    assertRefused(jwk, purpose, flaw);
    assertThat(
            KeyFlaw.of(publicKey(modulus, BigInteger.valueOf(65_537)), purpose).map(Text::toString))
        .hasValue(flaw);
  }

  private static BigInteger infineonPrime(int last, int bits) {
    BigInteger product = BigInteger.ONE;
    for (BigInteger prime = BigInteger.TWO;
        prime.intValueExact() <= last;
        prime = prime.nextProbablePrime()) {
      product = product.multiply(prime);
    }
    SecureRandom random = new SecureRandom();
    while (true) {
      BigInteger power = BigInteger.valueOf(65_537).modPow(new BigInteger(60, random), product);
      BigInteger factor =
          new BigInteger(bits - product.bitLength(), random).setBit(bits - product.bitLength() - 1);
      BigInteger candidate = factor.multiply(product).add(power);
      if (candidate.bitLength() == bits
          && candidate.testBit(bits - 2)
          && candidate.isProbablePrime(40)) {
        return candidate;
      }
    }
  }

  /** Signatures of other keys prove as much as without it; so the set remains of use. */
  @Test
  void passes_over_a_flawed_key_of_a_set_with_its_reason() throws Exception {
    Map<String, Object> flawed = okp("Ed25519", "01" + "00".repeat(31));
    flawed.put("kid", "bad\nkey");
    Keys keys = KeyReader.read(set(flawed, RSA.toPublicJWK().toJSONObject()), KeyPurpose.SIGNATURE);
    assertThat(keys.ids()).containsExactly("r1");
    assertThat(keys.refused()).map(Text::toString).containsExactly("'bad?key': " + SMALL_ORDER);
  }

  @Test
  void names_no_more_than_ten_flawed_keys() throws Exception {
    List<Map<String, Object>> members = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      members.add(okp("Ed25519", "01" + "00".repeat(31)));
    }
    Unusable unusable =
        catchThrowableOfType(
            Unusable.class,
            () -> KeyReader.read(set(members.toArray(Map[]::new)), KeyPurpose.SIGNATURE));
    assertThat(String.valueOf(unusable.getMessage()).split(" of small order", -1)).hasSize(11);
    members.add(RSA.toPublicJWK().toJSONObject());
    assertThat(KeyReader.read(set(members.toArray(Map[]::new)), KeyPurpose.SIGNATURE).refused())
        .hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC", "OKP", "AKP"})
  void refuses_a_set_that_mixes_secrets_and_public_keys(String type) throws Exception {
    Map<String, Object> secret = Map.of("kty", "oct", "k", base64url(random(32)), "kid", "s");
    Map<String, Object> open =
        switch (type) {
          case "RSA" -> RSA.toPublicJWK().toJSONObject();
          case "EC" -> new ECKeyGenerator(Curve.P_256).generate().toPublicJWK().toJSONObject();
          default -> Map.of("kty", type);
        };
    for (String text : List.of(set(secret, open), set(open, secret), set(open, secret, open))) {
      for (KeyPurpose purpose : List.of(KeyPurpose.SIGNATURE, KeyPurpose.SECRET)) {
        Unusable unusable =
            catchThrowableOfType(Unusable.class, () -> KeyReader.read(text, purpose));
        assertThat(unusable)
            .hasMessage(
                "the set mixes shared secrets (oct) with public keys, so that a secret may be"
                    + " published or a public key used as one (RFC 8725 section 2.1)");
      }
    }
  }

  /** One that is meant for something else was published all the same. */
  @Test
  void refuses_a_mixed_set_whatever_its_keys_are_meant_for() {
    Map<String, Object> secret = Map.of("kty", "oct", "k", "AAAA", "use", "enc");
    assertThat(
            catchThrowableOfType(
                Unusable.class,
                () ->
                    KeyReader.read(
                        set(secret, RSA.toPublicJWK().toJSONObject()), KeyPurpose.SIGNATURE)))
        .isNotNull();
  }

  @Test
  void reports_a_flawed_key_of_a_configured_set() throws Exception {
    Map<String, Object> flawed = okp("Ed25519", "01" + "00".repeat(31));
    SchemeBuilder scheme = SchemeDefinition.named("s").issuer("https://issuer.example");
    assertThat(
            ConfiguredKeys.of(scheme.key(set(flawed, RSA.toPublicJWK().toJSONObject())).build())
                .findings())
        .containsExactly(
            new Finding(
                Problem.KEY_FLAWED,
                Text.of("scheme 's', verify.publickey"),
                Text.trusted("(no kid): " + SMALL_ORDER)));
    assertThat(
            ConfiguredKeys.of(scheme.key(new JWKSet(RSA.toPublicJWK()).toString()).build())
                .findings())
        .isEmpty();
  }

  private static void assertRefused(Map<String, Object> jwk, String flaw) {
    assertRefused(jwk, KeyPurpose.SIGNATURE, flaw);
  }

  private static void assertRefused(Map<String, Object> jwk, KeyPurpose purpose, String flaw) {
    Unusable unusable =
        catchThrowableOfType(Unusable.class, () -> KeyReader.read(json(jwk), purpose));
    assertThat(unusable).hasMessage("no usable key in the JSON: [" + flaw + "]");
    assertThat(unusable.problem()).isEqualTo(Problem.KEY_UNUSABLE);
  }

  private static void assertUnusable(Map<String, Object> jwk) {
    assertThat(
            catchThrowableOfType(
                Unusable.class, () -> KeyReader.read(json(jwk), KeyPurpose.SIGNATURE)))
        .isNotNull();
  }

  private static void assertRefusedPem(String der, String flaw) {
    String body = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(der));
    String pem = "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----";
    for (String text : List.of(body, pem)) {
      Unusable unusable =
          catchThrowableOfType(Unusable.class, () -> KeyReader.read(text, KeyPurpose.SIGNATURE));
      assertThat(unusable).hasMessage(flaw);
    }
  }

  private static Map<String, Object> okp(String curve, String point) {
    byte[] x = HexFormat.of().parseHex(point.toLowerCase(Locale.ROOT));
    return new java.util.LinkedHashMap<>(Map.of("kty", "OKP", "crv", curve, "x", base64url(x)));
  }

  private static Map<String, Object> rsa(BigInteger modulus, BigInteger exponent) {
    return Map.of(
        "kty",
        "RSA",
        "n",
        Base64URL.encode(modulus).toString(),
        "e",
        Base64URL.encode(exponent).toString());
  }

  private static RSAPublicKey publicKey(BigInteger modulus, BigInteger exponent) {
    return new RSAPublicKey() {
      private static final long serialVersionUID = 1L;

      @Override
      public BigInteger getPublicExponent() {
        return exponent;
      }

      @Override
      public BigInteger getModulus() {
        return modulus;
      }

      @Override
      public String getAlgorithm() {
        return "RSA";
      }

      @Override
      public String getFormat() {
        return "X.509";
      }

      @Override
      public byte[] getEncoded() {
        return new byte[0];
      }
    };
  }

  private static javax.crypto.SecretKey secretKey(byte[] secret) {
    return new javax.crypto.spec.SecretKeySpec(secret, "HMAC");
  }

  @SafeVarargs
  private static String set(Map<String, Object>... members) {
    return json(Map.of("keys", List.of(members)));
  }

  private static String json(Map<String, Object> object) {
    return com.nimbusds.jose.util.JSONObjectUtils.toJSONString(object);
  }

  private static String number(BigInteger number, int size) {
    byte[] bytes = number.toByteArray();
    byte[] result = new byte[size];
    int length = Math.min(bytes.length, size);
    System.arraycopy(bytes, bytes.length - length, result, size - length, length);
    return base64url(result);
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static String base64url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static RSAKey rsa() {
    try {
      return new RSAKeyGenerator(2048).keyID("r1").generate();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new AssertionError(e);
    }
  }
}
