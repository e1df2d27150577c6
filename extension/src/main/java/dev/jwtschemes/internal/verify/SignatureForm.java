package dev.jwtschemes.internal.verify;

import dev.jwtschemes.internal.key.Algorithm;
import java.math.BigInteger;
import java.security.Key;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.util.Arrays;

/**
 * The one form that a signature has for its algorithm and key, so that one signature has one
 * spelling. Security providers differ in what they accept: JDK 17 ignores a byte appended to an
 * EdDSA signature. Stateless.
 */
final class SignatureForm {
  private SignatureForm() {}

  /**
   * Whether it has the exact length: RFC 8017 sections 8.1.2 and 8.2.2, RFC 7518 sections 3.2 and
   * 3.4, RFC 8032 sections 5.1.6 and 5.2.6, FIPS 204 section 4; and, for ECDSA, two numbers from 1
   * to n - 1 (FIPS 186-5 section 6.4.2).
   */
  static boolean fits(byte[] signature, Algorithm algorithm, Key key) {
    if (key instanceof RSAKey rsa) {
      return signature.length == (rsa.getModulus().bitLength() + 7) / 8;
    }
    if (key instanceof ECKey ec) {
      BigInteger order = ec.getParams().getOrder();
      int size = (order.bitLength() + 7) / 8;
      return signature.length == 2 * size
          && isBetween(Arrays.copyOf(signature, size), order)
          && isBetween(Arrays.copyOfRange(signature, size, 2 * size), order);
    }
    if (key instanceof EdECKey edwards) {
      return signature.length == (edwards.getParams().getName().equals("Ed448") ? 114 : 64);
    }
    if (algorithm.mlDsa().isPresent()) {
      return signature.length == algorithm.mlDsa().get().signatureBytes();
    }
    return algorithm.isShared() && signature.length * 8 == algorithm.bits();
  }

  private static boolean isBetween(byte[] unsigned, BigInteger order) {
    BigInteger number = new BigInteger(1, unsigned);
    return number.signum() > 0 && number.compareTo(order) < 0;
  }
}
