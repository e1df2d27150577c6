package dev.jwtschemes.sample.run;

import dev.jwtschemes.testkit.TestIssuer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/**
 * Issue tokens for the schemes whose real issuer nobody has configured.
 *
 * <p>For the others nothing is set, so no default of the sample gets in the way of a property of
 * yours.
 */
final class DevelopmentIssuers {
  private static final List<String> OF_A_REAL_ISSUER =
      List.of("authority", "verify.issuer", "verify.publickey", "verify.publickey.location");

  private DevelopmentIssuers() {}

  /** Start them, and set what makes the schemes trust them; return them by scheme. */
  static Map<String, DevelopmentIssuer> startWhereNoneIsConfigured() {
    // A copy: the application's own configuration must not be read before it is complete.
    Config given = ConfigProviderResolver.instance().getBuilder().addDefaultSources().build();
    Map<String, DevelopmentIssuer> started = new LinkedHashMap<>();
    for (String scheme : List.of("staff", "partner")) {
      String prefix = "jwt-schemes." + scheme + ".";
      if (OF_A_REAL_ISSUER.stream().allMatch(tail -> isUnset(given, prefix + tail))) {
        started.put(scheme, start(given, prefix));
      }
    }
    return started;
  }

  private static DevelopmentIssuer start(Config given, String prefix) {
    TestIssuer issuer = TestIssuer.start();
    String audience =
        given.getOptionalValue(prefix + "verify.audiences", String.class).orElse("two-issuers");
    System.setProperty(prefix + "verify.issuer", issuer.issuer());
    System.setProperty(prefix + "verify.audiences", audience);
    System.setProperty(prefix + "verify.publickey.location", issuer.jwksUrl());
    return new DevelopmentIssuer(issuer, audience);
  }

  private static boolean isUnset(Config config, String key) {
    return config.getOptionalValue(key, String.class).isEmpty();
  }
}
