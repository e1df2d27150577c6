package dev.jwtschemes.tck.issuers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.time.Instant;

/**
 * The key of an issuer, which signs what a test writes down.
 *
 * @param jwk with its private part
 */
record SigningKey(JWK jwk) {

  static SigningKey rsa() {
    try {
      return new SigningKey(new RSAKeyGenerator(2048).generate());
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static SigningKey p256() {
    try {
      return new SigningKey(new ECKeyGenerator(Curve.P_256).generate());
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  /** Write {@code n} and {@code e}, or {@code crv}, {@code x} and {@code y}, as JSON members. */
  String members() {
    return jwk instanceof RSAKey rsa
        ? "\"kty\":\"RSA\",\"n\":\"" + rsa.getModulus() + "\",\"e\":\"AQAB\""
        : "\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\""
            + ((ECKey) jwk).getX()
            + "\",\"y\":\""
            + ((ECKey) jwk).getY()
            + "\"";
  }

  /**
   * Sign this header and these claims.
   *
   * @param claims in which {@code NOW} and {@code LATER} are now and in an hour
   */
  String sign(String header, String claims) {
    long now = Instant.now().getEpochSecond();
    String timed =
        claims.replace("LATER", Long.toString(now + 3600)).replace("NOW", Long.toString(now - 5));
    try {
      JWSSigner signer =
          jwk instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner((ECKey) jwk);
      JWSObject token =
          new JWSObject(JWSHeader.parse(Base64URL.encode(header)), new Payload(timed));
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException | ParseException e) {
      throw new AssertionError(e);
    }
  }
}
