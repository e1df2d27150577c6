package dev.jwtschemes.internal.key;

import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * The reader of one PEM block (RFC 7468): public key, certificate, or PKCS#8 private key.
 * Stateless.
 */
final class Pem {
  private static final List<String> KEY_TYPES = List.of("RSA", "EC", "EdDSA", "XDH");

  private Pem() {}

  /** Read the first block of the text. */
  static Key read(String text) throws Unusable {
    int labelEnd = text.indexOf("-----", 5);
    int bodyEnd = labelEnd < 0 ? -1 : text.indexOf("-----END", labelEnd + 5);
    if (bodyEnd < 0) {
      throw new Unusable(Problem.KEY_UNUSABLE, Text.of("broken PEM: no END line"));
    }
    String label = text.substring(5, labelEnd);
    String body = text.substring(labelEnd + 5, bodyEnd);
    return switch (label) {
      case "BEGIN PUBLIC KEY" -> publicKey(decode(body));
      case "BEGIN CERTIFICATE" -> certificate(text);
      case "BEGIN PRIVATE KEY" -> privateKey(decode(body));
      case "BEGIN RSA PRIVATE KEY", "BEGIN EC PRIVATE KEY" ->
          throw new Unusable(
              Problem.PRIVATE_KEY_AS_PUBLIC,
              Text.of(
                  "PEM private key of the old form; convert it to PKCS#8 if it is meant to decrypt"));
      default ->
          throw new Unusable(
              Problem.KEY_UNUSABLE,
              Text.of(
                  "PEM of a kind that isn't read here; PUBLIC KEY, CERTIFICATE and PRIVATE KEY are"));
    };
  }

  /** Read the body of a block whose first and last line are missing. */
  static Key readBody(String text, boolean privateFirst) throws Unusable {
    byte[] der = decode(text);
    if (privateFirst) {
      return privateKey(der);
    }
    try {
      return publicKey(der);
    } catch (Unusable e) {
      Key key = privateKey(der);
      throw new Unusable(
          Problem.PRIVATE_KEY_AS_PUBLIC, Text.EMPTY.name(key.getAlgorithm()).and(" private key"));
    }
  }

  private static byte[] decode(String body) throws Unusable {
    try {
      return Base64.getDecoder().decode(body.replaceAll("\\s|\\\\n", ""));
    } catch (IllegalArgumentException e) {
      throw new Unusable(Problem.KEY_UNUSABLE, Text.of("neither PEM, nor JSON, nor base64"));
    }
  }

  private static Key publicKey(byte[] der) throws Unusable {
    for (String type : KEY_TYPES) {
      try {
        return KeyFactory.getInstance(type).generatePublic(new X509EncodedKeySpec(der));
      } catch (GeneralSecurityException e) {
        continue; // not of this type; the next one decides
      }
    }
    throw new Unusable(Problem.KEY_UNUSABLE, Text.of("no public key of a known type"));
  }

  private static Key privateKey(byte[] der) throws Unusable {
    for (String type : KEY_TYPES) {
      try {
        return KeyFactory.getInstance(type).generatePrivate(new PKCS8EncodedKeySpec(der));
      } catch (GeneralSecurityException e) {
        continue; // not of this type; the next one decides
      }
    }
    throw new Unusable(Problem.KEY_UNUSABLE, Text.of("no key of a known type"));
  }

  private static Key certificate(String text) throws Unusable {
    try {
      var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
      return CertificateFactory.getInstance("X.509").generateCertificate(bytes).getPublicKey();
    } catch (CertificateException e) {
      throw new Unusable(Problem.KEY_UNUSABLE, Text.of("broken certificate"));
    }
  }
}
