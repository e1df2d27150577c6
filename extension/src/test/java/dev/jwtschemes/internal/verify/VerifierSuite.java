package dev.jwtschemes.internal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.TokenProfile;
import dev.jwtschemes.internal.key.ConfiguredKeys;
import dev.jwtschemes.internal.key.EncryptionKeys;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.key.fetch.FixedKeys;
import dev.jwtschemes.internal.key.fetch.KeySource;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.internal.token.UnverifiedToken;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What tests of a scheme's verifier share: an issuer, and a scheme that trusts it. */
abstract class VerifierSuite {
  static final TestIssuer ISSUER = TestIssuer.start();

  static String goodClaims(String claim, String value) {
    String good = goodClaims();
    return good.substring(0, good.length() - 1) + ",\"" + claim + "\":" + value + "}";
  }

  static SchemeBuilder profiled() {
    return scheme().audiences("orders").profile(TokenProfile.AT_JWT);
  }

  static TokenBuilder accessToken() {
    return ISSUER.token().type("at+jwt").audience("orders").claim("client_id", "shop");
  }

  static BothRuns verifier(SchemeBuilder scheme) {
    return new BothRuns(scheme.build(), Optional.of(keys()), Optional.empty(), Clock.systemUTC());
  }

  static String json(Map<String, String> members) {
    return members.entrySet().stream()
        .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  static BothRuns onlyDecrypting(SchemeBuilder scheme, Keys keys) {
    return new BothRuns(scheme.build(), Optional.empty(), Optional.of(keys), Clock.systemUTC());
  }

  static String goodClaims() {
    return new String(
        Base64.getUrlDecoder().decode(ISSUER.token().compact().split("\\.", -1)[1]), UTF_8);
  }

  static UnverifiedToken encrypt(EncryptionKeys keys, String claims) throws JOSEException {
    JWEObject jwe =
        new JWEObject(
            new JWEHeader(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM),
            new Payload(claims));
    jwe.encrypt(new RSAEncrypter(keys.publicKey()));
    return read(jwe.serialize());
  }

  static BothRuns encrypted(EncryptionKeys keys) {
    return new BothRuns(
        scheme().build(), Optional.of(keys()), Optional.of(keys.keys()), Clock.systemUTC());
  }

  static Verdict verify(TokenBuilder token) {
    return new BothRuns(scheme().build(), Optional.of(keys()), Optional.empty(), Clock.systemUTC())
        .verify(read(token));
  }

  static SchemeBuilder scheme() {
    return SchemeDefinition.named("staff").issuer(ISSUER.issuer()).key(ISSUER.jwksJson());
  }

  static KeySource keys() {
    return keys(scheme().build());
  }

  static KeySource keys(SchemeDefinition scheme) {
    return new FixedKeys(ConfiguredKeys.of(scheme).verification().orElseThrow());
  }

  static UnverifiedToken read(TokenBuilder token) {
    return read(token.compact());
  }

  static UnverifiedToken read(String compact) {
    return ((UnverifiedToken.Readable) UnverifiedToken.read(compact, 16_384)).token();
  }

  static void assertRefused(Verdict verdict, FailureReason reason, String detail) {
    assertThat(verdict).isEqualTo(new Verdict.Refused(Literal.failure(reason, detail)));
  }
}
