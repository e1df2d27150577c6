package dev.jwtschemes.tck.attack.cases;

import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.time.Duration;
import java.time.Instant;

/** Tokens that are made before a server starts, and still valid when the last attack ends. */
final class Tokens {
  private static final Duration LIFETIME = Duration.ofHours(1);

  private Tokens() {}

  static TokenBuilder of(TestIssuer issuer) {
    return lasting(issuer.token());
  }

  /** A clerk of the scheme {@code staff}. */
  static TokenBuilder alice(Issuers issuers) {
    return lasting(issuers.alice());
  }

  /** A buyer of the scheme {@code partner}. */
  static TokenBuilder bob(Issuers issuers) {
    return lasting(issuers.bob());
  }

  private static TokenBuilder lasting(TokenBuilder token) {
    return token.expires(Instant.now().plus(LIFETIME));
  }
}
