package dev.jwtschemes.tck.attack.cases;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import dev.jwtschemes.testkit.TestIssuer;
import java.math.BigInteger;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Keys that must not be trusted, and sets that are too long. */
final class WeakKeys {
  /** The neutral element: every signature of zeros fits it (RFC 8032 section 5.1.7). */
  static final String SMALL_ORDER =
      "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"s\",\"x\":\"AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}";

  /** The point (1, 1), which is not on P-256. */
  static final String OFF_CURVE =
      "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"e\","
          + "\"x\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE\","
          + "\"y\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE\"}";

  /** 32 bytes of zero. */
  static final String ZEROS =
      "{\"kty\":\"oct\",\"kid\":\"z\",\"k\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}";

  private static final List<Integer> PRIMES =
      List.of(
          2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83,
          89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167);

  private WeakKeys() {}

  /**
   * A modulus whose remainders are all powers of 65537, as those that Infineon's library made
   * (CVE-2017-15361): 1 for each of the primes.
   */
  static String roca() {
    BigInteger product =
        PRIMES.stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    BigInteger factor =
        new BigInteger(2048 - product.bitLength(), new Random(7))
            .setBit(2047 - product.bitLength());
    BigInteger modulus = product.multiply(factor).add(BigInteger.ONE);
    while (modulus.bitLength() < 2048) {
      factor = factor.shiftLeft(1);
      modulus = product.multiply(factor).add(BigInteger.ONE);
    }
    return "{\"kty\":\"RSA\",\"kid\":\"r\",\"e\":\"AQAB\",\"n\":\""
        + Base64URL.encode(modulus)
        + "\"}";
  }

  /** A set that mixes public keys with a secret. */
  static String mixed(TestIssuer issuer) {
    return "{\"keys\":["
        + current(issuer)
        + ",{\"kty\":\"oct\",\"kid\":\"o\",\"k\":\""
        + Base64URL.encode("0123456789abcdef0123456789abcdef")
        + "\"}]}";
  }

  /** 200 keys of one id, the issuer's at this place of them. */
  static String crowd(TestIssuer issuer, int place) {
    try {
      var keys = new ArrayList<String>();
      for (int i = 0; i < 200; i++) {
        ECKey other = new ECKeyGenerator(Curve.P_256).keyID(newest(issuer).getKeyID()).generate();
        keys.add(other.toPublicJWK().toJSONString());
      }
      keys.set(place - 1, current(issuer));
      return keys.stream().collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The issuer's key beside one of another issuer, whose id is this JSON. */
  static String beside(TestIssuer issuer, TestIssuer other, String kid) {
    JWK key = newest(other);
    return "{\"keys\":["
        + current(other).replace("\"kid\":\"" + key.getKeyID() + "\"", "\"kid\":" + kid)
        + ","
        + current(issuer)
        + "]}";
  }

  private static String current(TestIssuer issuer) {
    return newest(issuer).toJSONString();
  }

  private static JWK newest(TestIssuer issuer) {
    try {
      List<JWK> keys = JWKSet.parse(issuer.jwksJson()).getKeys();
      return keys.get(keys.size() - 1);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
