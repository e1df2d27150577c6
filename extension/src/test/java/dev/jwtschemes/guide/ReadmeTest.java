package dev.jwtschemes.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.logged.LoggedLines;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** README.md. */
class ReadmeTest {

  @Test
  void example_runs() {
    try (GuideIssuers issuers = new GuideIssuers();
        LoggedLines log = LoggedLines.of("partner");
        GuideApplication application =
            GuideApplication.start(
                "readme.properties",
                issuers.authorityAndPartner(),
                Set.of(PartnerInvoices.class, StaffOrders.class),
                WhyRefused.class)) {
      assertThat(application.findings()).isEmpty();
      assertThat(
              application.get("/partner/invoices", issuers.partner.token().groups("clerk")).body())
          .isEqualTo("invoices for alice@example.com");
      assertThat(application.get("/partner/invoices", issuers.partner.token()).status())
          .isEqualTo(403);
      assertThat(application.get("/partner/invoices", issuers.local.token()).status())
          .isEqualTo(401);
      assertThat(log.lines())
          .singleElement()
          .asString()
          .contains("issuer-of-other-scheme: expected iss: [https://id.partner.example]");
    }
  }
}
