package dev.jwtschemes.benchmarks.libraries;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.ConfiguredKeys;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.key.MlDsa;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * What every library gets: an issuer with one key of an algorithm, and a token of it.
 *
 * @param algorithm its {@code alg}
 * @param definition of a scheme that accepts the token
 * @param keys the issuer's, as this library reads them
 */
record Setup(
    TestIssuer issuer, String algorithm, SchemeDefinition definition, Keys keys, String token) {
  static final String AUDIENCE = "orders";

  private static final List<String> OF_EVERY_JVM = List.of("RS256", "PS256", "ES256", "EdDSA");
  private static final List<String> WITH_ML_DSA =
      List.of("RS256", "PS256", "ES256", "EdDSA", "ML-DSA-65");

  /** What is measured: ML-DSA came with Java 24. */
  static List<String> algorithms() {
    return MlDsa.P65.isAvailable() ? WITH_ML_DSA : OF_EVERY_JVM;
  }

  static Setup of(TestIssuer issuer, String algorithm) {
    if (algorithm.equals(MlDsa.P65.id())) {
      MlDsaToken made = MlDsaToken.of(token(issuer).compact());
      return of(issuer, algorithm, made.jwk(), made.text());
    }
    if (!algorithm.equals("RS256")) {
      issuer.rotate(algorithm);
    }
    String token = token(issuer).algorithm(algorithm).compact();
    return of(issuer, algorithm, issuer.jwksJson(), token);
  }

  private static Setup of(TestIssuer issuer, String algorithm, String published, String token) {
    SchemeDefinition definition =
        SchemeDefinition.named("own")
            .issuer(issuer.issuer())
            .audiences(AUDIENCE)
            .algorithms(algorithm)
            .key(published)
            .build();
    String kid = kid(token);
    Keys all = ConfiguredKeys.of(definition).verification().orElseThrow();
    Keys one =
        new Keys(all.all().stream().filter(key -> key.kid().orElse("").equals(kid)).toList());
    return new Setup(issuer, algorithm, definition, one, token);
  }

  private static TokenBuilder token(TestIssuer issuer) {
    return issuer
        .token()
        .audience(AUDIENCE)
        .groups("clerk", "manager")
        .claim("name", "Ann Example")
        .claim("email", "ann@example.com")
        .claim("azp", "orders-ui")
        .expires(Instant.now().plusSeconds(86_400));
  }

  PublicKey key() {
    return (PublicKey) keys.all().get(0).key();
  }

  private static String kid(String token) {
    String header =
        new String(
            Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))),
            StandardCharsets.UTF_8);
    int at = header.indexOf("\"kid\":\"") + 7;
    return header.substring(at, header.indexOf('"', at));
  }
}
