package dev.jwtschemes.guide;

import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.util.List;
import java.util.Map;

/** The issuers that the pages name, with the addresses they have in the tests. */
final class GuideIssuers implements AutoCloseable {
  static final String STAFF = "https://login.example.com/realms/staff";
  static final String STAFF_KEYS = STAFF + "/keys";
  static final String PARTNER = "https://id.partner.example";
  static final String PARTNER_KEYS = PARTNER + "/keys.json";

  /** Named like its address, for configurations with an authority. */
  final TestIssuer local = started();

  /** Named as in the pages. */
  final TestIssuer staff = TestIssuer.start(STAFF);

  final TestIssuer partner = TestIssuer.start(PARTNER);

  GuideIssuers() {
    staff.audience("orders");
    partner.audience("orders");
  }

  /** One that is named like its address. */
  static TestIssuer started() {
    TestIssuer issuer = TestIssuer.start();
    issuer.audience("orders");
    return issuer;
  }

  /** The addresses of a configuration whose staff has an authority. */
  Map<String, String> authorityAndPartner() {
    return Map.of(STAFF, local.issuer(), PARTNER_KEYS, partner.jwksUrl());
  }

  /** The addresses of a configuration whose staff has a key set. */
  Map<String, String> keysOfBoth() {
    return Map.of(STAFF_KEYS, staff.jwksUrl(), PARTNER_KEYS, partner.jwksUrl());
  }

  /** The addresses where there is only an authority. */
  Map<String, String> authority() {
    return Map.of(STAFF, local.issuer());
  }

  /** A token with roles where Keycloak has them. */
  static TokenBuilder withRoles(TokenBuilder token, String... roles) {
    return token.claim("realm_access", Map.of("roles", List.of(roles)));
  }

  @Override
  public void close() {
    local.close();
    staff.close();
    partner.close();
  }
}
