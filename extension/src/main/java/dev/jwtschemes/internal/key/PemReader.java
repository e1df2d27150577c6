package dev.jwtschemes.internal.key;

import static dev.jwtschemes.internal.key.JwkMembers.unusable;

import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.security.Key;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reader of keys from PEM for one purpose: all blocks that serve it. A private key where public
 * ones belong is refused, whatever is beside it. Stateless.
 */
final class PemReader {
  private static final Text ISSUER =
      Text.of("a certificate that issued another one here signs certificates, not tokens");

  private PemReader() {}

  /** Read the keys of all blocks; at least one, or it throws. */
  static Keys read(String text, KeyPurpose purpose) throws Unusable {
    List<Key> keys = new ArrayList<>();
    List<X509Certificate> certificates = new ArrayList<>();
    for (Pem.Block block : Pem.blocks(text)) {
      switch (block.label()) {
        case "PUBLIC KEY" -> keys.add(Pem.publicKey(Pem.decode(block.body())));
        case "CERTIFICATE", "X509 CERTIFICATE", "X.509 CERTIFICATE" ->
            certificates.add(Pem.certificate(Pem.decode(block.body())));
        case "PRIVATE KEY" -> keys.add(privateKey(block, purpose));
        case "RSA PUBLIC KEY" -> throw unusable(Pkcs1.PUBLIC);
        case "RSA PRIVATE KEY", "EC PRIVATE KEY" -> throw old(purpose);
        case "ENCRYPTED PRIVATE KEY" -> throw encrypted(purpose);
        case "EC PARAMETERS" -> {} // which openssl writes before a key, and repeats in it
        default ->
            throw unusable(
                Text.of(
                    "PEM of a kind that isn't read here; PUBLIC KEY, CERTIFICATE and PRIVATE KEY are"));
      }
    }
    List<Keys.Skipped> skipped = new ArrayList<>();
    for (X509Certificate each : certificates) {
      if (isIssuer(each, certificates)) {
        skipped.add(new Keys.Skipped(Optional.empty(), ISSUER));
      } else {
        keys.add(each.getPublicKey());
      }
    }
    return new Keys(entries(keys, purpose), List.of(), skipped);
  }

  /** Read the body of a block whose first and last line are missing. */
  static Keys readBody(String text, KeyPurpose purpose) throws Unusable {
    byte[] der = Pem.decode(text);
    if (purpose == KeyPurpose.DECRYPTION) {
      return new Keys(entries(List.of(Pem.privateKey(der)), purpose));
    }
    Unusable notPublic;
    try {
      return new Keys(entries(List.of(Pem.publicKey(der)), purpose));
    } catch (Unusable e) {
      notPublic = e;
    }
    if (notPublic.text().equals(Pkcs1.PUBLIC)) {
      throw notPublic;
    }
    try {
      return new Keys(entries(List.of(Pem.certificate(der).getPublicKey()), purpose));
    } catch (Unusable notCertificate) {
      Key key = Pem.privateKey(der);
      throw new Unusable(
          Problem.PRIVATE_KEY_AS_PUBLIC, Text.EMPTY.name(key.getAlgorithm()).and(" private key"));
    }
  }

  private static List<Keys.Entry> entries(List<Key> keys, KeyPurpose purpose) throws Unusable {
    boolean decrypts = purpose == KeyPurpose.DECRYPTION;
    List<Keys.Entry> entries = new ArrayList<>();
    for (Key key : keys) {
      if (!(decrypts && key instanceof PublicKey)) {
        entries.add(new Keys.Entry(key, Optional.empty(), Optional.empty()));
      }
    }
    if (entries.isEmpty()) {
      throw unusable(
          decrypts ? Text.of("a public key can't decrypt") : Text.of("no key in the PEM"));
    }
    return entries;
  }

  private static Key privateKey(Pem.Block block, KeyPurpose purpose) throws Unusable {
    if (purpose != KeyPurpose.DECRYPTION) {
      throw new Unusable(Problem.PRIVATE_KEY_AS_PUBLIC, Text.of("PEM private key"));
    }
    return Pem.privateKey(Pem.decode(block.body()));
  }

  private static Unusable old(KeyPurpose purpose) {
    return new Unusable(
        purpose == KeyPurpose.DECRYPTION ? Problem.KEY_UNUSABLE : Problem.PRIVATE_KEY_AS_PUBLIC,
        Pkcs1.PRIVATE);
  }

  private static Unusable encrypted(KeyPurpose purpose) {
    return new Unusable(
        purpose == KeyPurpose.DECRYPTION ? Problem.KEY_UNUSABLE : Problem.PRIVATE_KEY_AS_PUBLIC,
        Text.of("private key with a password, which can't be given here"));
  }

  /** Whether it issued another one of a chain: then it signs certificates, not tokens. */
  private static boolean isIssuer(X509Certificate one, List<X509Certificate> all) {
    return all.stream()
        .anyMatch(
            other ->
                !other.equals(one)
                    && other.getIssuerX500Principal().equals(one.getSubjectX500Principal())
                    && !other.getSubjectX500Principal().equals(one.getSubjectX500Principal()));
  }
}
