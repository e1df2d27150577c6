package dev.jwtschemes.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/how-to/roles-and-scopes.md. */
class RolesAndScopesTest {
  private static GuideIssuers issuers;
  private static GuideApplication application;

  @BeforeAll
  static void start() {
    issuers = new GuideIssuers();
    application =
        GuideApplication.start(
            "roles-and-scopes.properties",
            issuers.authorityAndPartner(),
            Set.of(ReadOrders.class, Archive.class),
            ScopesOfStaff.class);
  }

  @AfterAll
  static void stop() {
    application.close();
    issuers.close();
  }

  @Test
  void role_of_staff_and_scope_of_partner_open_it() {
    var clerk = GuideIssuers.withRoles(issuers.local.token(), "clerk");
    var reader = issuers.partner.token().claim("scope", "openid orders:read");
    assertThat(application.get("/orders", clerk).status()).isEqualTo(200);
    assertThat(application.get("/orders", reader).status()).isEqualTo(200);
  }

  @Test
  void other_roles_and_scopes_do_not() {
    var cook = GuideIssuers.withRoles(issuers.local.token(), "cook");
    var writer = issuers.partner.token().claim("scope", "openid orders:write clerk");
    assertThat(application.get("/orders", cook).status()).isEqualTo(403);
    assertThat(application.get("/orders", writer).status()).isEqualTo(403);
  }

  @Test
  void scope_of_staff_is_not_a_role() {
    var token = issuers.local.token().claim("scope", "clerk scope:orders:read");
    assertThat(application.get("/orders", token).status()).isEqualTo(403);
  }

  @Test
  void role_and_scope_can_both_be_demanded() {
    var clerk = GuideIssuers.withRoles(issuers.local.token(), "clerk");
    assertThat(application.get("/archive", clerk).status()).isEqualTo(403);
    assertThat(application.get("/archive", clerk.claim("scope", "openid archive")).status())
        .isEqualTo(200);
    assertThat(
            application
                .get("/archive", issuers.local.token().claim("scope", "openid archive"))
                .status())
        .isEqualTo(403);
  }
}
