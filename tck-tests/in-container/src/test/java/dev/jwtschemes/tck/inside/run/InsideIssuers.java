package dev.jwtschemes.tck.inside.run;

import dev.jwtschemes.testkit.Issuers;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;

/**
 * The issuers, which run beside the server as long as this JVM, and tokens that are made before the
 * tests begin: the server needs no test kit for them.
 */
final class InsideIssuers {
  private static final Duration LONG = Duration.ofHours(2);

  /** One set for all archives. */
  static final InsideIssuers STARTED = new InsideIssuers();

  private final Issuers issuers =
      Issuers.of("staff", "partner", "dark")
          .withoutSystemProperties()
          .property("jwt-schemes.default", "staff");
  private final TestIssuer late = TestIssuer.start();

  private InsideIssuers() {
    issuers.start();
    issuers.get("dark").outage();
  }

  String configuration() {
    return issuers.asMicroProfileConfig();
  }

  /** The tokens by name, and where the issuer is that no scheme has yet. */
  String tokens() {
    TestIssuer staff = issuers.get("staff");
    Properties all = new Properties();
    TokenBuilder alice = staff.token().caller("alice").groups("clerk").claim("tenant", "acme");
    put(all, "alice", alice);
    put(all, "anna", staff.token().caller("anna").groups("clerk"));
    put(all, "visitor", staff.token().caller("victor"));
    put(all, "bob", issuers.get("partner").token().caller("bob").groups("buyer"));
    put(all, "dark", issuers.get("dark").token().caller("dora"));
    put(all, "forged", alice.signedByAnotherKey());
    put(all, "late", late.token().caller("lea").audience("late"));
    put(all, "later", late.token().caller("leo").audience("later"));
    all.setProperty("expired", alice.expiredFor(Duration.ofMinutes(5)).compact());
    all.setProperty("late.issuer", late.issuer());
    all.setProperty("late.keys", late.jwksUrl());
    all.setProperty("staff.issuer", staff.issuer());
    StringWriter text = new StringWriter();
    try {
      all.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void put(Properties all, String name, TokenBuilder token) {
    all.setProperty(name, token.expires(Instant.now().plus(LONG)).compact());
  }
}
