package dev.jwtschemes.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.problem.Problem;
import java.security.SecureRandom;
import java.util.Base64;

/** What tests of readers of keys share: keys, and their texts. */
abstract class ReaderSuite {
  static final RSAKey RSA = rsa(2048, "r1");
  static final RSAKey WEAK = rsa(1024, "weak");

  static JWK named(ECKey key) {
    return key.toPublicJWK();
  }

  static String set(String first, JWK second) {
    return "{\"keys\":[" + first + "," + second.toPublicJWK().toJSONString() + "]}";
  }

  static String secret(int bytes) {
    byte[] secret = new byte[bytes];
    new SecureRandom().nextBytes(secret);
    return new OctetSequenceKey.Builder(secret).keyID("s1").build().toJSONString();
  }

  static void assertUnusable(String text, KeyPurpose purpose, String message) {
    Unusable unusable = catchThrowableOfType(Unusable.class, () -> KeyReader.read(text, purpose));
    assertThat(unusable).hasMessage(message);
    assertThat(unusable.problem()).isEqualTo(Problem.KEY_UNUSABLE);
  }

  static void assertUnusable(String text, Problem problem, String message) {
    Unusable unusable =
        catchThrowableOfType(Unusable.class, () -> KeyReader.read(text, KeyPurpose.SIGNATURE));
    assertThat(unusable).hasMessage(message);
    assertThat(unusable.problem()).isEqualTo(problem);
  }

  static String pem(String label, byte[] der) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + Base64.getMimeEncoder().encodeToString(der)
        + "\n-----END "
        + label
        + "-----\n";
  }

  static RSAKey rsa(int bits, String kid) {
    try {
      return new RSAKeyGenerator(bits, true).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static ECKey ec(String kid) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }
}
