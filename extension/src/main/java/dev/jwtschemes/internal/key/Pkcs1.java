package dev.jwtschemes.internal.key;

import dev.jwtschemes.internal.text.Text;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/**
 * The older form of RSA keys (RFC 8017 appendix A.1), which the JDK can't read: recognized, so that
 * the report says how to convert it. Stateless.
 */
final class Pkcs1 {
  /** How a public key is converted. */
  static final Text PUBLIC =
      Text.of(
          "an RSA key of the older form PKCS#1; convert it: openssl rsa -RSAPublicKey_in -in old.pem"
              + " -pubout -out new.pem");

  /** How a private key is converted. */
  static final Text PRIVATE =
      Text.of(
          "private key of the older form (PKCS#1 or SEC 1); if it is meant to decrypt, convert it:"
              + " openssl pkcs8 -topk8 -nocrypt -in old.pem -out new.pem");

  /** AlgorithmIdentifier of rsaEncryption: RFC 3279 section 2.3.1. */
  private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");

  private static final byte[] VERSION_0 = {2, 1, 0};
  private static final int SEQUENCE = 0x30;
  private static final int BIT_STRING = 0x03;
  private static final int OCTET_STRING = 0x04;

  private Pkcs1() {}

  /** Whether these bytes become a public key by what is missing around them. */
  static boolean isPublicKey(byte[] der) {
    try {
      byte[] bits = der(BIT_STRING, new byte[1], der);
      KeyFactory.getInstance("RSA")
          .generatePublic(new X509EncodedKeySpec(der(SEQUENCE, RSA, bits)));
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** The same for a private key. */
  static boolean isPrivateKey(byte[] der) {
    try {
      byte[] octets = der(OCTET_STRING, der);
      KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(der(SEQUENCE, VERSION_0, RSA, octets)));
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] der(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] each : parts) {
      content.writeBytes(each);
    }
    int length = content.size();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(tag);
    if (length > 0xFFFF) {
      all.write(0x83);
      all.write(length >> 16);
    } else if (length > 0xFF) {
      all.write(0x82);
    } else if (length > 0x7F) {
      all.write(0x81);
    }
    if (length > 0xFF) {
      all.write(length >> 8);
    }
    all.write(length);
    all.writeBytes(content.toByteArray());
    return all.toByteArray();
  }
}
