package dev.jwtschemes.tck.issuers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/**
 * A key with a certificate of its own.
 *
 * @param key with its private part
 * @param pem the certificate
 */
record CertifiedKey(SigningKey key, String pem) {
  private static final String PASSWORD = "not-a-secret";

  /** Have the JDK's keytool make it. */
  static CertifiedKey generate() {
    try {
      Path folder = Files.createTempDirectory("certified");
      Path file = folder.resolve("key.p12");
      Process keytool =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-alias",
                  "key",
                  "-keyalg",
                  "RSA",
                  "-keysize",
                  "2048",
                  "-dname",
                  "CN=securetoken.invented.example",
                  "-storetype",
                  "PKCS12",
                  "-storepass",
                  PASSWORD,
                  "-keystore",
                  file.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
        keytool.destroyForcibly();
        throw new IOException("keytool failed");
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, PASSWORD.toCharArray());
      }
      Files.delete(file);
      Files.delete(folder);
      String body =
          Base64.getMimeEncoder(64, new byte[] {'\n'})
              .encodeToString(store.getCertificate("key").getEncoded());
      return new CertifiedKey(
          new SigningKey(RSAKey.load(store, "key", PASSWORD.toCharArray())),
          "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
    } catch (IOException | GeneralSecurityException | JOSEException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
