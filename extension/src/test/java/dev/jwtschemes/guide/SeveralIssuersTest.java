package dev.jwtschemes.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/how-to/several-issuers.md. */
class SeveralIssuersTest {
  private static GuideIssuers issuers;
  private static GuideApplication application;

  @BeforeAll
  static void start() {
    issuers = new GuideIssuers();
    application =
        GuideApplication.start(
            "several-issuers.properties",
            issuers.authorityAndPartner(),
            Set.of(StaffOrders.class, PartnerOrders.class, Prices.class));
  }

  @AfterAll
  static void stop() {
    application.close();
    issuers.close();
  }

  @Test
  void has_no_problems() {
    assertThat(application.findings()).isEmpty();
  }

  @Test
  void opens_the_resource_of_the_default_scheme_with_the_role() {
    var clerk = GuideIssuers.withRoles(issuers.local.token(), "clerk");
    assertThat(application.get("/orders", clerk).body()).isEqualTo("orders for alice@example.com");
    assertThat(application.get("/orders", issuers.local.token()).status()).isEqualTo(403);
    assertThat(application.get("/orders", issuers.partner.token()).status()).isEqualTo(401);
    assertThat(application.get("/orders").challenges()).containsExactly("Bearer realm=\"staff\"");
  }

  @Test
  void opens_the_resource_of_the_partner_to_the_partner_alone() {
    assertThat(application.get("/partner/orders", issuers.partner.token()).status()).isEqualTo(200);
    assertThat(application.get("/partner/orders", issuers.local.token()).status()).isEqualTo(401);
  }

  @Test
  void opens_the_resource_of_both_to_both() {
    assertThat(application.get("/prices", issuers.partner.token()).status()).isEqualTo(200);
    assertThat(application.get("/prices", issuers.local.token()).status()).isEqualTo(200);
    assertThat(application.get("/prices").challenges())
        .containsExactly("Bearer realm=\"staff\"", "Bearer realm=\"partner\"");
  }
}
