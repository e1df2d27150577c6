package dev.jwtschemes.cli.tokens;

import static java.nio.charset.StandardCharsets.US_ASCII;

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
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** A key pair for development, which signs with one algorithm. Immutable. */
record DevelopmentKey(JWK jwk) {
  private static final int RSA_BITS = 2048;
  private static final int ED25519_BYTES = 32;
  private static final int ID_CHARACTERS = 10;

  /** Make one for this JWS algorithm, whose id begins with {@code dev-}. */
  static DevelopmentKey generate(String algorithm) {
    try {
      JWK pair = pair(algorithm);
      String id = "dev-" + pair.computeThumbprint().toString().substring(0, ID_CHARACTERS);
      return new DevelopmentKey(named(pair, id, JWSAlgorithm.parse(algorithm)));
    } catch (GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String id() {
    return jwk.getKeyID();
  }

  String algorithm() {
    return jwk.getAlgorithm().getName();
  }

  JWK publicJwk() {
    return jwk.toPublicJWK();
  }

  /** Write a token in compact serialization (RFC 7515 section 7.1). */
  String sign(String headerJson, String claimsJson) {
    String input = Base64URL.encode(headerJson) + "." + Base64URL.encode(claimsJson);
    try {
      return input + "." + signature(input.getBytes(US_ASCII));
    } catch (GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private Base64URL signature(byte[] input) throws GeneralSecurityException, JOSEException {
    // Nimbus has Ed25519 only with Tink beside it; the JDK has it since 15.
    if (jwk instanceof OctetKeyPair pair) {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(
                  new EdECPrivateKeySpec(NamedParameterSpec.ED25519, pair.getDecodedD())));
      signature.update(input);
      return Base64URL.encode(signature.sign());
    }
    JWSSigner signer =
        jwk instanceof ECKey key ? new ECDSASigner(key) : new RSASSASigner(jwk.toRSAKey());
    return signer.sign(new JWSHeader(JWSAlgorithm.parse(algorithm())), input);
  }

  private static JWK pair(String algorithm) throws GeneralSecurityException, JOSEException {
    return switch (algorithm) {
      case "ES256" -> new ECKeyGenerator(Curve.P_256).generate();
      case "ES384" -> new ECKeyGenerator(Curve.P_384).generate();
      case "ES512" -> new ECKeyGenerator(Curve.P_521).generate();
      case "EdDSA" -> ed25519();
      default -> new RSAKeyGenerator(RSA_BITS).generate();
    };
  }

  /** Both encodings end with the raw key (RFC 8410 sections 4 and 7). */
  private static JWK ed25519() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    return new OctetKeyPair.Builder(Curve.Ed25519, end(pair.getPublic().getEncoded()))
        .d(end(pair.getPrivate().getEncoded()))
        .build();
  }

  private static Base64URL end(byte[] encoded) {
    return Base64URL.encode(
        Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length));
  }

  private static JWK named(JWK pair, String id, Algorithm algorithm) {
    KeyUse use = KeyUse.SIGNATURE;
    if (pair instanceof ECKey key) {
      return new ECKey.Builder(key).keyID(id).algorithm(algorithm).keyUse(use).build();
    }
    if (pair instanceof OctetKeyPair key) {
      return new OctetKeyPair.Builder(key).keyID(id).algorithm(algorithm).keyUse(use).build();
    }
    return new com.nimbusds.jose.jwk.RSAKey.Builder(pair.toRSAKey())
        .keyID(id)
        .algorithm(algorithm)
        .keyUse(use)
        .build();
  }
}
