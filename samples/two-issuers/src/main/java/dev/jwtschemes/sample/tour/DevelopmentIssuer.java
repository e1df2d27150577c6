package dev.jwtschemes.sample.tour;

import dev.jwtschemes.testkit.TestIssuer;
import java.time.Duration;
import java.time.Instant;

/** One issuer, and the audience of the scheme that trusts it. */
record DevelopmentIssuer(TestIssuer issuer, String audience) {
  /** Long enough for a day of trying things out. */
  private static final Duration LIFETIME = Duration.ofHours(12);

  String name() {
    return issuer.issuer();
  }

  String keys() {
    return issuer.jwksUrl();
  }

  String token(String upn, String... groups) {
    return issuer
        .token()
        .upn(upn)
        .groups(groups)
        .audience(audience.split(","))
        .expires(Instant.now().plus(LIFETIME))
        .compact();
  }
}
