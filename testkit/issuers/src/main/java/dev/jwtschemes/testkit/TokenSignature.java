package dev.jwtschemes.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;

/** The third part of a token, right or wrong. */
@FunctionalInterface
interface TokenSignature {
  TokenSignature NONE = input -> new Base64URL("");

  Base64URL of(byte[] signingInput);

  static TokenSignature by(SigningKey key, String algorithm) {
    return input -> key.sign(algorithm, input);
  }

  static TokenSignature hmac(byte[] secret) {
    byte[] copy = secret.clone();
    return input -> {
      try {
        return new MACSigner(copy).sign(new JWSHeader(JWSAlgorithm.HS256), input);
      } catch (JOSEException e) {
        throw new IllegalArgumentException(e);
      }
    };
  }
}
