package dev.jwtschemes.benchmarks.libraries;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jwtschemes.internal.key.MlDsa;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/**
 * A token of ML-DSA-65, which the test issuer doesn't sign: by the JDK, with a key of its own.
 *
 * @param jwk the public key (RFC 9964)
 * @param text the token
 */
record MlDsaToken(String jwk, String text) {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  /** Length of what comes before the key in its encoding (RFC 9881 section 4). */
  private static final int PREFIX = 22;

  /** Sign the claims of another token. */
  static MlDsaToken of(String other) {
    String alg = MlDsa.P65.id();
    String header = "{\"alg\":\"" + alg + "\",\"kid\":\"q1\",\"typ\":\"JWT\"}";
    String input =
        BASE64.encodeToString(header.getBytes(UTF_8))
            + other.substring(other.indexOf('.'), other.lastIndexOf('.'));
    try {
      KeyPair pair = KeyPairGenerator.getInstance(alg).generateKeyPair();
      Signature signature = Signature.getInstance(alg);
      signature.initSign(pair.getPrivate());
      signature.update(input.getBytes(UTF_8));
      byte[] encoded = pair.getPublic().getEncoded();
      byte[] raw = Arrays.copyOfRange(encoded, PREFIX, encoded.length);
      String jwk =
          "{\"kty\":\"AKP\",\"kid\":\"q1\",\"alg\":\""
              + alg
              + "\",\"pub\":\""
              + BASE64.encodeToString(raw)
              + "\"}";
      return new MlDsaToken(jwk, input + "." + BASE64.encodeToString(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
