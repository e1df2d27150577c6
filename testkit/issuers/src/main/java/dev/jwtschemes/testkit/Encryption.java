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

/** The outer layer of a nested token: RFC 7519 section 5.2 and appendix A.2. */
record Encryption(RSAPublicKey key, Map<String, Object> header) {

  static Encryption forKey(RSAPublicKey key, Map<String, Object> headerChanges) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("alg", "RSA-OAEP-256");
    header.put("enc", "A256GCM");
    header.put("cty", "JWT");
    header.putAll(headerChanges);
    return new Encryption(key, header);
  }

  String wrap(String compactToken) {
    try {
      JWEObject jwe = new JWEObject(JWEHeader.parse(header), new Payload(compactToken));
      jwe.encrypt(new RSAEncrypter(key));
      return jwe.serialize();
    } catch (JOSEException | ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
