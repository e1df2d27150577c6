package dev.jwtschemes.tck.attack.cases;

import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.config.Configurations;
import dev.jwtschemes.testkit.TestIssuer;
import java.util.Map;
import java.util.TreeMap;

/** Configuration files. */
final class Settings {
  private Settings() {}

  /** The schemes {@code staff} and {@code partner}; {@code staff} is the default. */
  static Map<String, String> twoSchemes(Issuers issuers) {
    return new TreeMap<>(Configurations.of(Deployment.SAMPLE, issuers));
  }

  /** The same, and more. */
  static Map<String, String> twoSchemes(Issuers issuers, String... more) {
    Map<String, String> settings = twoSchemes(issuers);
    put(settings, more);
    return settings;
  }

  /** Keys and values in turn. */
  static Map<String, String> of(String... all) {
    Map<String, String> settings = new TreeMap<>();
    put(settings, all);
    return settings;
  }

  /** A scheme that accepts this issuer's tokens, for this audience. */
  static Map<String, String> scheme(String name, TestIssuer issuer, String audience) {
    String prefix = "jwt-schemes." + name + ".verify.";
    return of(
        prefix + "issuer", issuer.issuer(),
        prefix + "publickey.location", issuer.jwksUrl(),
        prefix + "audiences", audience);
  }

  private static void put(Map<String, String> settings, String... more) {
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
  }
}
