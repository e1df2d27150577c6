package dev.jwtschemes.contract.config;

import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.testkit.TestIssuer;
import java.util.Map;
import java.util.TreeMap;

/** The MicroProfile Config properties of each deployment. */
public final class Configurations {
  private Configurations() {}

  /** The properties, by name, that this deployment needs on these issuers. */
  public static Map<String, String> of(Deployment deployment, Issuers issuers) {
    return switch (deployment) {
      case SAMPLE, PARTNER_APPLICATION -> twoSchemes(issuers).properties();
      case RULES -> RulesConfiguration.of(issuers);
      case STAR ->
          twoSchemes(issuers)
              .global("default", "*")
              .global("unannotated", "authenticated")
              .properties();
      case CLOSED -> closed(issuers);
      case BARE -> Map.of();
      case MP_JWT -> mpJwtAlone(issuers);
    };
  }

  private static Schemes twoSchemes(Issuers issuers) {
    return withoutDefault(issuers).global("default", "staff");
  }

  private static Schemes withoutDefault(Issuers issuers) {
    return new Schemes()
        .scheme("staff", issuers.staff(), "staff-app")
        .scheme("partner", issuers.partner(), "partner-app");
  }

  /** Plain MP-JWT properties beside named schemes: one scheme more, but no default. */
  private static Map<String, String> closed(Issuers issuers) {
    Map<String, String> properties =
        withoutDefault(issuers).global("unannotated", "deny").properties();
    properties.putAll(mpJwt(issuers.shared()));
    return properties;
  }

  private static Map<String, String> mpJwtAlone(Issuers issuers) {
    Map<String, String> properties = mpJwt(issuers.staff());
    properties.put("jwt-schemes.mp-jwt.required.claims", "tenant");
    return properties;
  }

  private static Map<String, String> mpJwt(TestIssuer issuer) {
    return new TreeMap<>(
        Map.of(
            "mp.jwt.verify.issuer", issuer.issuer(),
            "mp.jwt.verify.publickey.location", issuer.jwksUrl()));
  }
}
