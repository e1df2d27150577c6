package dev.jwtschemes.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.testkit.TestIssuer;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** docs/how-to/tenants.md. */
class TenantsTest {
  private static final TestIssuer acme = TestIssuer.start("https://acme.example");
  private static final TestIssuer other = TestIssuer.start("https://other.example");

  private GuideApplication application;
  private Tenants tenants;

  @BeforeEach
  void start() {
    acme.audience("orders");
    other.audience("orders");
    application =
        GuideApplication.start(
            "tenants.properties", Map.of(), Set.of(Reports.class), Tenants.class);
    tenants = application.get(Tenants.class);
  }

  @AfterEach
  void stop() {
    application.close();
  }

  @AfterAll
  static void stopIssuers() {
    acme.close();
    other.close();
  }

  @Test
  void added_tenants_are_known_from_the_next_request_on() {
    tenants.add("acme", acme.issuer(), acme.jwksUrl());
    tenants.add("other", other.issuer(), other.jwksUrl());
    assertThat(application.get("/reports", acme.token()).body())
        .isEqualTo("reports of tenant-acme");
    assertThat(application.get("/reports", other.token()).body())
        .isEqualTo("reports of tenant-other");
  }

  @Test
  void removed_tenant_is_refused() {
    tenants.add("acme", acme.issuer(), acme.jwksUrl());
    tenants.add("other", other.issuer(), other.jwksUrl());
    assertThat(application.get("/reports", acme.token()).status()).isEqualTo(200);
    tenants.remove("acme");
    assertThat(application.get("/reports", acme.token()).status()).isEqualTo(401);
    assertThat(application.get("/reports", other.token()).status()).isEqualTo(200);
  }

  @Test
  void moved_tenant_has_its_new_keys() {
    tenants.add("acme", acme.issuer(), other.jwksUrl());
    assertThat(application.get("/reports", acme.token()).status()).isEqualTo(401);
    tenants.move("acme", acme.jwksUrl());
    assertThat(application.get("/reports", acme.token()).status()).isEqualTo(200);
  }

  @Test
  void second_tenant_with_the_same_issuer_and_audience_is_reported() {
    tenants.add("acme", acme.issuer(), acme.jwksUrl());
    assertThatThrownBy(() -> tenants.add("again", acme.issuer(), acme.jwksUrl()))
        .hasMessage("Tenant again: [JWTS-106]");
  }

  @Test
  void without_any_tenant_every_caller_is_refused() {
    assertThat(application.get("/reports", acme.token()).status()).isEqualTo(500);
    assertThat(application.refusals()).containsExactly("500 no-default-scheme");
  }
}
