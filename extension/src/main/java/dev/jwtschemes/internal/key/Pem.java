package dev.jwtschemes.internal.key;

import static dev.jwtschemes.internal.key.JwkMembers.unusable;

import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * PEM blocks (RFC 7468), and what is in them: public keys, certificates, PKCS#8 private keys.
 * Stateless.
 */
final class Pem {
  /** What a block begins with. */
  static final String BEGIN = "-----BEGIN ";

  private static final List<String> KEY_TYPES = List.of("RSA", "EC", "EdDSA", "XDH", "ML-DSA");

  private Pem() {}

  /**
   * One block.
   *
   * @param label what it says it is
   * @param body in base64
   */
  record Block(String label, String body) {}

  /** Find all blocks; the text around them doesn't count (RFC 7468 section 2). */
  static List<Block> blocks(String text) throws Unusable {
    List<Block> blocks = new ArrayList<>();
    int begin = text.indexOf(BEGIN);
    while (begin >= 0) {
      int label = begin + BEGIN.length();
      int labelEnd = text.indexOf("-----", label);
      int end = labelEnd < 0 ? -1 : text.indexOf("-----END", labelEnd + 5);
      if (end < 0) {
        throw unusable(Text.of("broken PEM: no END line"));
      }
      blocks.add(new Block(text.substring(label, labelEnd), text.substring(labelEnd + 5, end)));
      Keys.requireFew(blocks.size());
      begin = text.indexOf(BEGIN, end + 8);
    }
    return blocks;
  }

  /** Decode a body; line breaks may be missing, or written as {@code \n}. */
  static byte[] decode(String body) throws Unusable {
    try {
      return Base64.getDecoder().decode(body.replaceAll("\\s|\\\\[nr]", ""));
    } catch (IllegalArgumentException e) {
      throw unusable(Text.of("neither PEM, nor JSON, nor base64"));
    }
  }

  static PublicKey publicKey(byte[] der) throws Unusable {
    for (String type : KEY_TYPES) {
      try {
        return KeyFactory.getInstance(type).generatePublic(new X509EncodedKeySpec(der));
      } catch (GeneralSecurityException e) {
        continue; // not of this type; the next one decides
      }
    }
    if (Pkcs1.isPublicKey(der)) {
      throw unusable(Pkcs1.PUBLIC);
    }
    throw unusable(Text.of("no public key of a known type"));
  }

  static PrivateKey privateKey(byte[] der) throws Unusable {
    for (String type : KEY_TYPES) {
      try {
        return KeyFactory.getInstance(type).generatePrivate(new PKCS8EncodedKeySpec(der));
      } catch (GeneralSecurityException e) {
        continue; // not of this type; the next one decides
      }
    }
    if (Pkcs1.isPrivateKey(der)) {
      throw new Unusable(Problem.PRIVATE_KEY_AS_PUBLIC, Pkcs1.PRIVATE);
    }
    throw unusable(Text.of("no key of a known type"));
  }

  static X509Certificate certificate(byte[] der) throws Unusable {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException e) {
      throw unusable(Text.of("broken certificate"));
    }
  }
}
