package dev.jwtschemes.contract;

import dev.jwtschemes.testkit.DecryptionKey;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;

/** The issuers that the deployments are configured with, and those they must not know. */
public final class Issuers implements AutoCloseable {
  private final dev.jwtschemes.testkit.Issuers all =
      dev.jwtschemes.testkit.Issuers.of(
              "staff", "partner", "shared", "curve", "rolling", "dead", "late", "stranger")
          .audience(""); // each case says whom its token is for
  private final Trap trap = Trap.set();
  private final DecryptionKey decryption = DecryptionKey.generate();
  private final String decryptionLocation;

  private Issuers(Path directory) throws IOException {
    decryptionLocation = decryption.writeTo(directory.resolve("decryption.pem"));
    all.start();
    curve().rotate("ES256");
    dead().outage();
  }

  /** Start them all on 127.0.0.1; the decryption key goes into this existing directory. */
  public static Issuers start(Path directory) throws IOException {
    return new Issuers(directory);
  }

  /** The issuer of the scheme {@code staff}, audience {@code staff-app}. */
  public TestIssuer staff() {
    return all.get("staff");
  }

  /** The issuer of the scheme {@code partner}, audience {@code partner-app}. */
  public TestIssuer partner() {
    return all.get("partner");
  }

  /** The issuer of many schemes of the rules application, each with its own audience. */
  public TestIssuer shared() {
    return all.get("shared");
  }

  /** The issuer of the scheme {@code curve}, which accepts ES256. */
  public TestIssuer curve() {
    return all.get("curve");
  }

  /** The issuer of the scheme {@code rolling}, whose keys change. */
  public TestIssuer rolling() {
    return all.get("rolling");
  }

  /** The issuer of the scheme {@code dead}: its keys can't be fetched. */
  public TestIssuer dead() {
    return all.get("dead");
  }

  /** The issuer of a scheme that is added while the application runs. */
  public TestIssuer late() {
    return all.get("late");
  }

  /** An issuer that is not registered. */
  public TestIssuer stranger() {
    return all.get("stranger");
  }

  /** An address that only tokens name. */
  public Trap trap() {
    return trap;
  }

  /** Begin alice's token for the scheme {@code staff}: a clerk. */
  public TokenBuilder alice() {
    return staff().token().audience("staff-app").upn("alice").groups("clerk");
  }

  /** Begin bob's token for the scheme {@code partner}: a buyer. */
  public TokenBuilder bob() {
    return partner().token().audience("partner-app").upn("bob").groups("buyer");
  }

  /** Begin carol's token of the issuer that many schemes share; the audience says which. */
  public TokenBuilder carol(String audience) {
    return shared().token().audience(audience).upn("carol").groups("clerk");
  }

  /** The key that tokens for the scheme {@code sealed} are encrypted for. */
  public RSAPublicKey encryptionKey() {
    return decryption.publicKey();
  }

  /** Where the scheme {@code sealed} finds the private half. */
  public String decryptionLocation() {
    return decryptionLocation;
  }

  @Override
  public void close() {
    all.close();
    trap.close();
  }
}
