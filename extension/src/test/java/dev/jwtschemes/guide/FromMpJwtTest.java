package dev.jwtschemes.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.Deployment;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/how-to/from-mp-jwt.md. */
class FromMpJwtTest {
  private static GuideIssuers issuers;

  @BeforeAll
  static void start() {
    issuers = new GuideIssuers();
  }

  @AfterAll
  static void stop() {
    issuers.close();
  }

  @Test
  void alone_it_is_the_default() {
    try (GuideApplication application =
        GuideApplication.start(
            "mp-jwt-alone.properties",
            Map.of(GuideIssuers.STAFF_KEYS, issuers.staff.jwksUrl()),
            Set.of(StaffOrders.class))) {
      assertThat(application.findings()).isEmpty();
      assertOrders(application);
      assertThat(application.get("/orders").challenges())
          .containsExactly("Bearer realm=\"mp-jwt\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mp-jwt-and-partner.properties", "mp-jwt-renamed.properties"})
  void beside_a_partner_it_answers_as_before(String configuration) {
    try (GuideApplication application =
        GuideApplication.start(
            configuration, issuers.keysOfBoth(), Set.of(StaffOrders.class, PartnerOrders.class))) {
      assertThat(application.findings()).isEmpty();
      assertOrders(application);
      assertThat(application.get("/partner/orders", issuers.partner.token()).status())
          .isEqualTo(200);
    }
  }

  @Test
  void without_the_default_beside_a_partner_it_is_reported_and_closed() {
    Deployment.Plan plan = Deployment.of(StaffOrders.class, PartnerOrders.class);
    GuideApplication.read("mp-jwt-and-partner.properties", issuers.keysOfBoth()).entrySet().stream()
        .filter(each -> !each.getKey().equals("jwt-schemes.default"))
        .forEach(each -> plan.with(each.getKey(), each.getValue()));
    try (GuideApplication application =
        GuideApplication.of(plan, Set.of(StaffOrders.class, PartnerOrders.class))) {
      assertThat(application.findings())
          .anyMatch(line -> line.startsWith("JWTS-204 dev.jwtschemes.guide.StaffOrders#list: "));
      assertThat(application.get("/orders", issuers.staff.token().groups("clerk")).status())
          .isEqualTo(500);
      assertThat(application.refusals()).containsExactly("500 no-default-scheme");
    }
  }

  private static void assertOrders(GuideApplication application) {
    assertThat(application.get("/orders", issuers.staff.token().groups("clerk")).body())
        .isEqualTo("orders for alice@example.com");
    assertThat(application.get("/orders", issuers.staff.token()).status()).isEqualTo(403);
    assertThat(application.get("/orders").status()).isEqualTo(401);
  }
}
