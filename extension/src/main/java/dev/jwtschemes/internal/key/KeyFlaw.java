package dev.jwtschemes.internal.key;

import dev.jwtschemes.internal.text.Text;
import java.security.Key;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAKey;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * What makes a key worthless although it can be read: signatures for it can be made without its
 * private part. Security providers accept such keys. Stateless.
 */
final class KeyFlaw {
  private KeyFlaw() {}

  /** Say what is wrong with the key, without anything of it; empty if nothing is. */
  static Optional<Text> of(Key key, KeyPurpose purpose) {
    if (key instanceof RSAKey rsa) {
      return RsaFlaw.of(rsa, purpose.minRsaBits());
    }
    if (key instanceof ECPublicKey ec) {
      return EcPoint.isOnCurve(ec)
          ? Optional.empty()
          : Optional.of(
              Text.of("EC key whose point is not on its curve (NIST SP 800-56A section 5.6.2.3)"));
    }
    if (key instanceof EdECPublicKey edwards) {
      return EdwardsPoint.of(edwards).flaw();
    }
    if (Arrays.stream(MlDsa.values()).anyMatch(each -> each.isForgeable(key))) {
      return Optional.of(
          Text.of(
              "ML-DSA key whose t1 is zero or close to it, for which anyone can sign (FIPS 204 section 6.3)"));
    }
    if (key instanceof SecretKey secret && isOneByte(secret.getEncoded())) {
      return Optional.of(Text.of("a shared secret whose bytes are all equal"));
    }
    return Optional.empty();
  }

  private static boolean isOneByte(byte[] secret) {
    for (byte each : secret) {
      if (each != secret[0]) {
        return false;
      }
    }
    return true;
  }
}
