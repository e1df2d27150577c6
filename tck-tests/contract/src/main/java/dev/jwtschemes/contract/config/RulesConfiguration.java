package dev.jwtschemes.contract.config;

import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.testkit.TestIssuer;
import java.util.Map;

/** The schemes of the rules application: one per configuration key, most of one issuer. */
final class RulesConfiguration {
  private RulesConfiguration() {}

  static Map<String, String> of(Issuers issuers) {
    TestIssuer shared = issuers.shared();
    Schemes schemes =
        new Schemes()
            .global("default", "staff")
            .scheme("staff", issuers.staff(), "staff-app")
            .scheme("partner", issuers.partner(), "partner-app")
            .scheme("dead", issuers.dead(), "dead-app")
            .scheme("rolling", issuers.rolling(), "rolling-app")
            .scheme("left", shared, "left-app")
            .scheme("right", shared, "right-app");
    keys(schemes, issuers);
    claims(schemes, shared);
    places(schemes, shared);
    Map<String, String> properties = schemes.properties();
    // Read by the application itself, which adds this scheme in code.
    properties.put("contract.in-code.issuer", shared.issuer());
    properties.put("contract.in-code.keys", shared.jwksUrl());
    return properties;
  }

  private static void keys(Schemes schemes, Issuers issuers) {
    TestIssuer shared = issuers.shared();
    schemes
        .scheme("curve", issuers.curve(), "curve-app")
        .with("curve", "verify.publickey.algorithm", "ES256")
        .scheme("sealed", shared, "sealed-app")
        .with("sealed", "decrypt.key.location", issuers.decryptionLocation())
        .with("inline", "verify.issuer", shared.issuer())
        .with("inline", "verify.audiences", "inline-app")
        .with("inline", "verify.publickey", shared.publicKeyPem())
        .with("found", "authority", shared.issuer())
        .with("found", "verify.audiences", "found-app")
        .scheme("many", shared, "many-app,more-app")
        .with("many", "verify.issuer", shared.issuer() + ",urn:contract:second");
  }

  private static void claims(Schemes schemes, TestIssuer shared) {
    schemes
        .scheme("nested", shared, "nested-app")
        .with("nested", "groups.path", "realm_access/roles")
        .scheme("scoped", shared, "scoped-app")
        .with("scoped", "groups.path", "scope")
        .scheme("commas", shared, "commas-app")
        .with("commas", "groups.path", "roles")
        .with("commas", "groups.separator", ",")
        .scheme("quoted", shared, "quoted-app")
        .with("quoted", "groups.path", "\"https://example.com/access\"/roles")
        .scheme("strict", shared, "strict-app")
        .with("strict", "verify.clock.skew", "0")
        .with("strict", "verify.token.age", "600")
        .with("strict", "required.claims", "tenant")
        .scheme("patient", shared, "patient-app")
        .with("patient", "verify.clock.skew", "120");
  }

  private static void places(Schemes schemes, TestIssuer shared) {
    schemes
        .scheme("by-header", shared, "by-header-app")
        .with("by-header", "token.header", "X-Token")
        .scheme("by-cookie", shared, "by-cookie-app")
        .with("by-cookie", "token.header", "Cookie")
        .with("by-cookie", "token.cookie", "session")
        .scheme("titled", shared, "titled-app")
        .with("titled", "realm", "The \"inner\" office, back\\yard");
  }
}
