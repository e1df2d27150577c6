package dev.jwtschemes.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.util.Map;

/** What a receiver sees of a signed token. */
final class Jws {
  private Jws() {}

  static void verify(String compact, String keySet) {
    assertThat(isVerifiedBy(compact, keySet)).isTrue();
  }

  static boolean isVerifiedBy(String compact, String keySet) {
    try {
      JWSObject jws = JWSObject.parse(compact);
      JWK key = JWKSet.parse(keySet).getKeyByKeyId(jws.getHeader().getKeyID());
      JWSVerifier verifier =
          switch (key.getKeyType().getValue()) {
            case "RSA" -> new RSASSAVerifier(key.toRSAKey());
            case "EC" -> new ECDSAVerifier(key.toECKey());
            default -> throw new IllegalArgumentException(key.getKeyType().getValue());
          };
      return jws.verify(verifier);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  static Map<String, Object> header(String compact) throws Exception {
    return JWSObject.parse(compact).getHeader().toJSONObject();
  }

  static Map<String, Object> claims(String compact) throws Exception {
    return JWSObject.parse(compact).getPayload().toJSONObject();
  }
}
