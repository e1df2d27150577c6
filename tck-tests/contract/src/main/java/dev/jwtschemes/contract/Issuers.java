package dev.jwtschemes.contract;

import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/**
 * The issuers that the deployments are configured with, and those they must not know.
 *
 * @param staff issuer of the scheme {@code staff}, audience {@code staff-app}
 * @param partner issuer of the scheme {@code partner}, audience {@code partner-app}
 * @param shared issuer of many schemes of the rules application, each with its own audience
 * @param curve issuer of the scheme {@code curve}, which takes ES256
 * @param rolling issuer of the scheme {@code rolling}, whose keys change
 * @param dead issuer of the scheme {@code dead}: its keys can't be fetched
 * @param late issuer of a scheme that is added while the application runs
 * @param stranger issuer that nobody registered
 * @param trap an address that only tokens name
 * @param decryption the key pair of the scheme {@code sealed}
 * @param decryptionFile its private half in a PEM file
 */
public record Issuers(
    TestIssuer staff,
    TestIssuer partner,
    TestIssuer shared,
    TestIssuer curve,
    TestIssuer rolling,
    TestIssuer dead,
    TestIssuer late,
    TestIssuer stranger,
    Trap trap,
    KeyPair decryption,
    Path decryptionFile)
    implements AutoCloseable {

  /** Start them all on 127.0.0.1; the decryption key goes into this existing directory. */
  public static Issuers start(Path directory) throws IOException {
    KeyPair pair = rsa();
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    Path file = Files.writeString(directory.resolve("decryption.pem"), pem).toAbsolutePath();
    TestIssuer curve = TestIssuer.start();
    curve.rotate("ES256");
    TestIssuer dead = TestIssuer.start();
    dead.outage(true);
    return new Issuers(
        TestIssuer.start(),
        TestIssuer.start(),
        TestIssuer.start(),
        curve,
        TestIssuer.start(),
        dead,
        TestIssuer.start(),
        TestIssuer.start(),
        Trap.set(),
        pair,
        file);
  }

  /** Begin alice's token for the scheme {@code staff}: a clerk. */
  public TokenBuilder alice() {
    return staff.token().audience("staff-app").upn("alice").groups("clerk");
  }

  /** Begin bob's token for the scheme {@code partner}: a buyer. */
  public TokenBuilder bob() {
    return partner.token().audience("partner-app").upn("bob").groups("buyer");
  }

  /** Begin carol's token of the issuer that many schemes share; the audience tells which. */
  public TokenBuilder carol(String audience) {
    return shared.token().audience(audience).upn("carol").groups("clerk");
  }

  /** The public half of the decryption key. */
  public RSAPublicKey encryptionKey() {
    return (RSAPublicKey) decryption.getPublic();
  }

  @Override
  public void close() {
    for (TestIssuer each :
        new TestIssuer[] {staff, partner, shared, curve, rolling, dead, late, stranger}) {
      each.close();
    }
    trap.close();
  }

  private static KeyPair rsa() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
