package dev.jwtschemes.contract.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import dev.jwtschemes.testkit.TestIssuer;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

/** Encrypted tokens that only an attacker writes: anyone can encrypt for a public key. */
final class EncryptedTokens {
  private EncryptedTokens() {}

  /** Claims right inside a JWE, with no signature anywhere. */
  static String unsigned(RSAPublicKey key, TestIssuer issuer) {
    long now = Instant.now().getEpochSecond();
    String claims =
        "{\"iss\":\""
            + issuer.issuer()
            + "\",\"aud\":\"sealed-app\",\"upn\":\"mallory\",\"sub\":\"m\",\"jti\":\"j\",\"iat\":"
            + now
            + ",\"exp\":"
            + (now + 300)
            + "}";
    try {
      var header =
          new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
              .contentType("JWT")
              .build();
      var token = new JWEObject(header, new Payload(claims));
      token.encrypt(new RSAEncrypter(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A key derived from a password in two thousand million rounds (CVE-2023-31582). */
  static String byPassword() {
    String header =
        "{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A128GCM\",\"p2s\":\"AAAAAAAAAAA\","
            + "\"p2c\":2147483647}";
    String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8));
    return encoded
        + ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA";
  }
}
