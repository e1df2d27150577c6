package dev.jwtschemes.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The outer layer of an encrypted token: RFC 7519 section 5.2 and appendix A.2.
 *
 * @param key the receiver's
 * @param header of the JWE
 * @param bareClaims whether the claims are inside without a signed token around them
 */
record Encryption(RSAPublicKey key, Map<String, Object> header, boolean bareClaims) {

  static Encryption forKey(RSAPublicKey key, Map<String, Object> headerChanges) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("alg", "RSA-OAEP-256");
    header.put("enc", "A256GCM");
    header.put("cty", "JWT");
    header.putAll(headerChanges);
    return new Encryption(key, header, false);
  }

  static Encryption ofBareClaims(RSAPublicKey key) {
    return new Encryption(key, forKey(key, Map.of()).header(), true);
  }

  String wrap(String content) {
    try {
      JWEObject jwe = new JWEObject(JWEHeader.parse(header), new Payload(content));
      jwe.encrypt(new RSAEncrypter(key));
      return jwe.serialize();
    } catch (JOSEException | ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
