package dev.jwtschemes.sample.tour;

import dev.jwtschemes.testkit.TestIssuer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/**
 * The issuers of the schemes whose real issuer is not configured; they are started by the first
 * that asks for them. One set for each loading of the application. Thread-safe.
 */
public final class DevelopmentIssuers {
  private static final List<String> OF_A_REAL_ISSUER =
      List.of("authority", "verify.issuer", "verify.publickey", "verify.publickey.location");

  private static Map<String, DevelopmentIssuer> running = Map.of();
  private static boolean started;

  private DevelopmentIssuers() {}

  /** The issuers, by scheme. */
  static synchronized Map<String, DevelopmentIssuer> running() {
    if (!started) {
      started = true;
      running = start();
    }
    return running;
  }

  /** Stop them, for good. */
  public static synchronized void stop() {
    started = true;
    running.values().forEach(each -> each.issuer().close());
    running = Map.of();
  }

  private static Map<String, DevelopmentIssuer> start() {
    // A copy, of what others have configured: we are part of the application's own configuration.
    Config given = ConfigProviderResolver.instance().getBuilder().addDefaultSources().build();
    Map<String, DevelopmentIssuer> issuers = new LinkedHashMap<>();
    for (String scheme : List.of("staff", "partner")) {
      String prefix = "jwt-schemes." + scheme + ".";
      if (OF_A_REAL_ISSUER.stream().allMatch(tail -> isUnset(given, prefix + tail))) {
        String audience =
            given.getOptionalValue(prefix + "verify.audiences", String.class).orElse("two-issuers");
        issuers.put(scheme, new DevelopmentIssuer(TestIssuer.start(), audience));
      }
    }
    return issuers;
  }

  private static boolean isUnset(Config config, String key) {
    return config.getOptionalValue(key, String.class).isEmpty();
  }
}
