package dev.jwtschemes.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/**
 * An RSA key pair of 2048 bits for encrypted tokens: issuers get the public half ({@link
 * TokenBuilder#encryptedFor}), a scheme the private one ({@code decrypt.key.location}). Immutable.
 */
public final class DecryptionKey {
  private final KeyPair pair;

  private DecryptionKey(KeyPair pair) {
    this.pair = pair;
  }

  /** Generate a key pair. */
  public static DecryptionKey generate() {
    return new DecryptionKey(SigningKey.generate("decryption", "RS256").pair());
  }

  /** The half that tokens are encrypted for. */
  public RSAPublicKey publicKey() {
    return (RSAPublicKey) pair.getPublic();
  }

  /** The private half, PEM-encoded PKCS#8 (RFC 7468 section 10). */
  public String privateKeyPem() {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(pair.getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  /**
   * Write {@link #privateKeyPem()} to this file; return the value of {@code decrypt.key.location}.
   *
   * @throws IOException if it can't be written
   */
  public String writeTo(Path file) throws IOException {
    return Files.writeString(file, privateKeyPem()).toAbsolutePath().toUri().toString();
  }
}
