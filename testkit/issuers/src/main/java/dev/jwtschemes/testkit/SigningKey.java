package dev.jwtschemes.testkit;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** One key pair of an issuer, made for one JWS algorithm. */
record SigningKey(String kid, String algorithm, KeyPair pair) {
  private static final int ED25519_BYTES = 32;

  static SigningKey generate(String kid, String algorithm) {
    try {
      return new SigningKey(kid, algorithm, generatorFor(algorithm).generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String publicSet(List<SigningKey> keys) {
    return new JWKSet(keys.stream().map(SigningKey::publicJwk).toList()).toString();
  }

  /** Whether this key can sign with the algorithm: an RSA key can with six of them. */
  boolean fits(String other) {
    return isRsa(algorithm) ? isRsa(other) : algorithm.equals(other);
  }

  Base64URL sign(String signatureAlgorithm, byte[] input) {
    PrivateKey secret = pair.getPrivate();
    try {
      // Nimbus has Ed25519 only with Tink beside it; the JDK has it since 15.
      if (signatureAlgorithm.equals("EdDSA")) {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(secret);
        signature.update(input);
        return Base64URL.encode(signature.sign());
      }
      JWSSigner signer =
          isRsa(signatureAlgorithm)
              ? new RSASSASigner(secret)
              : new ECDSASigner((ECPrivateKey) secret);
      return signer.sign(new JWSHeader(JWSAlgorithm.parse(signatureAlgorithm)), input);
    } catch (GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String publicPem() {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pair.getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  private JWK publicJwk() {
    Algorithm alg = JWSAlgorithm.parse(algorithm);
    KeyUse use = KeyUse.SIGNATURE;
    if (pair.getPublic() instanceof RSAPublicKey key) {
      return new RSAKey.Builder(key).keyID(kid).algorithm(alg).keyUse(use).build();
    }
    if (pair.getPublic() instanceof ECPublicKey key) {
      Curve curve = Curve.forECParameterSpec(key.getParams());
      return new ECKey.Builder(curve, key).keyID(kid).algorithm(alg).keyUse(use).build();
    }
    // The encoding ends with the raw key: RFC 8410 section 4.
    byte[] encoded = pair.getPublic().getEncoded();
    byte[] x = Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length);
    return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(x))
        .keyID(kid)
        .algorithm(alg)
        .keyUse(use)
        .build();
  }

  private static boolean isRsa(String algorithm) {
    return algorithm.startsWith("RS") || algorithm.startsWith("PS");
  }

  private static KeyPairGenerator generatorFor(String algorithm) throws GeneralSecurityException {
    return switch (algorithm) {
      case "RS256", "RS384", "RS512", "PS256", "PS384", "PS512" -> rsa();
      case "ES256" -> ec("secp256r1");
      case "ES384" -> ec("secp384r1");
      case "ES512" -> ec("secp521r1");
      case "EdDSA" -> KeyPairGenerator.getInstance("Ed25519");
      default -> throw new IllegalArgumentException("No key can be made for " + algorithm);
    };
  }

  private static KeyPairGenerator rsa() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator;
  }

  private static KeyPairGenerator ec(String curve) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    return generator;
  }
}
