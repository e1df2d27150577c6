package dev.jwtschemes.benchmarks.libraries;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.ConfiguredKeys;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.testkit.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;

/**
 * What every library gets: an issuer with one key of an algorithm, and a token of it.
 *
 * @param algorithm its {@code alg}
 * @param keys the issuer's, as this library reads them
 */
record Setup(TestIssuer issuer, String algorithm, Keys keys, String token) {
  static final String AUDIENCE = "orders";

  static Setup of(TestIssuer issuer, String algorithm) {
    if (!algorithm.equals("RS256")) {
      issuer.rotate(algorithm);
    }
    String token =
        issuer
            .token()
            .algorithm(algorithm)
            .audience(AUDIENCE)
            .groups("clerk", "manager")
            .claim("name", "Ann Example")
            .claim("email", "ann@example.com")
            .claim("azp", "orders-ui")
            .expires(Instant.now().plusSeconds(86_400))
            .compact();
    String kid = kid(token);
    Keys all = ConfiguredKeys.of(definition(issuer, algorithm)).verification().orElseThrow();
    Keys one =
        new Keys(all.all().stream().filter(key -> key.kid().orElse("").equals(kid)).toList());
    return new Setup(issuer, algorithm, one, token);
  }

  private static SchemeDefinition definition(TestIssuer issuer, String algorithm) {
    return SchemeDefinition.named("own")
        .issuer(issuer.issuer())
        .audiences(AUDIENCE)
        .algorithms(algorithm)
        .key(issuer.jwksJson())
        .build();
  }

  SchemeDefinition definition() {
    return definition(issuer, algorithm);
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
