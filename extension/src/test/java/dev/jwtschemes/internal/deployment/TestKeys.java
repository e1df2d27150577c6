package dev.jwtschemes.internal.deployment;

import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/** Keys generated once per run, in PEM. */
public final class TestKeys {
  private static final KeyPair RSA = generate("RSA", 2048);
  private static final KeyPair EC = generate("EC", 256);

  private TestKeys() {}

  /** An RSA public key. */
  public static String publicPem() {
    return pem("PUBLIC KEY", RSA.getPublic());
  }

  /** The RSA private key of {@link #publicPem()}. */
  public static String privatePem() {
    return pem("PRIVATE KEY", RSA.getPrivate());
  }

  /** The pair of both. */
  public static KeyPair rsa() {
    return RSA;
  }

  /** A public key on P-256. */
  public static String ecPublicPem() {
    return pem("PUBLIC KEY", EC.getPublic());
  }

  /** The key of {@link #publicPem()} as JWK. */
  public static String publicJwk(String kid, String use) {
    return new RSAKey.Builder((RSAPublicKey) RSA.getPublic())
        .keyID(kid)
        .keyUse(new KeyUse(use))
        .build()
        .toJSONString();
  }

  private static String pem(String label, Key key) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  private static KeyPair generate(String algorithm, int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
