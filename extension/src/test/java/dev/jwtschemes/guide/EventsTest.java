package dev.jwtschemes.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/how-to/events.md. */
class EventsTest {
  private static TestIssuer issuer;

  @BeforeAll
  static void start() {
    issuer = GuideIssuers.started();
  }

  @AfterAll
  static void stop() {
    issuer.close();
  }

  @Test
  void audit_has_an_entry_per_outcome() throws InterruptedException {
    try (GuideApplication application = start(StaffOrders.class, Audit.class)) {
      Audit audit = application.get(Audit.class);
      TokenBuilder clerk = GuideIssuers.withRoles(issuer.token(), "clerk");
      application.get("/orders", clerk.claim("jti", "t1"));
      assertThat(await(audit, 1)).anyMatch(line -> line.startsWith("accepted t1 staff "));
      application.get("/orders", clerk.withoutSignature());
      assertThat(await(audit, 2))
          .anyMatch(line -> line.matches("rejected signature-invalid staff [a-z2-7]{12}"));
      application.get("/orders", issuer.token());
      assertThat(await(audit, 4)).anyMatch(line -> line.startsWith("forbidden [clerk] staff "));
    }
  }

  @Test
  void revoked_token_is_rejected() {
    try (GuideApplication application = start(StaffOrders.class, Revocations.class)) {
      TokenBuilder token = GuideIssuers.withRoles(issuer.token(), "clerk").claim("jti", "t1");
      assertThat(application.get("/orders", token).status()).isEqualTo(200);
      application.get(Revocations.class).revoke("t1");
      assertThat(application.get("/orders", token).status()).isEqualTo(401);
      assertThat(application.get("/orders", token.without("jti")).status()).isEqualTo(401);
      assertThat(application.get("/orders", token.claim("jti", "t2")).status()).isEqualTo(200);
      assertThat(application.refusals())
          .containsExactly("401 rejected-by-application", "401 rejected-by-application");
    }
  }

  @Test
  void path_of_another_tenant_is_rejected() {
    try (GuideApplication application =
        start(TenantOrders.class, TenantCheck.class).below("/api")) {
      TokenBuilder acme = issuer.token().claim("tenant", "acme");
      assertThat(application.get("/tenants/acme/orders", acme).status()).isEqualTo(200);
      assertThat(application.get("/tenants/acme2/orders", acme).status()).isEqualTo(401);
      assertThat(application.get("/tenants/acme/orders", issuer.token()).status()).isEqualTo(401);
      assertThat(application.get("/tenants/acme%2F..%2Fother/orders", acme).status())
          .isEqualTo(404);
    }
  }

  @Test
  void resource_that_is_not_of_a_tenant_is_left_alone() {
    try (GuideApplication application = start(StaffOrders.class, TenantCheck.class).below("/api")) {
      TokenBuilder clerk = GuideIssuers.withRoles(issuer.token(), "clerk");
      assertThat(application.get("/orders", clerk).status()).isEqualTo(200);
    }
  }

  @Test
  void token_that_an_observer_rejects_has_two_entries_in_the_audit() throws InterruptedException {
    try (GuideApplication application = start(StaffOrders.class, Audit.class, Revocations.class)) {
      application.get(Revocations.class).revoke("t1");
      application.get("/orders", issuer.token().claim("jti", "t1"));
      assertThat(await(application.get(Audit.class), 2))
          .anyMatch(line -> line.startsWith("accepted t1 staff "))
          .anyMatch(line -> line.startsWith("rejected rejected-by-application staff "));
    }
  }

  @Test
  void own_body_of_a_malformed_request_has_its_status() {
    try (GuideApplication application = start(StaffOrders.class, OwnBodies.class)) {
      GuideApplication.Answer answer = application.get("/orders", "Authorization", "Bearer");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body())
          .matches("\\{\"message\":\"Please log in\",\"support\":\"[a-z2-7]{12}\"}");
    }
  }

  @Test
  void own_body_names_the_decision() {
    try (GuideApplication application = start(StaffOrders.class, OwnBodies.class)) {
      GuideApplication.Answer challenged = application.get("/orders");
      assertThat(challenged.status()).isEqualTo(401);
      assertThat(challenged.challenges()).containsExactly("Bearer realm=\"staff\"");
      assertThat(challenged.body())
          .matches("\\{\"message\":\"Please log in\",\"support\":\"[a-z2-7]{12}\"}");
      GuideApplication.Answer forbidden = application.get("/orders", issuer.token());
      assertThat(forbidden.status()).isEqualTo(403);
      assertThat(forbidden.body())
          .matches("\\{\"message\":\"You may not do that\",\"support\":\"[a-z2-7]{12}\"}");
    }
  }

  @Test
  void stored_roles_are_added() {
    try (GuideApplication application = start(StaffOrders.class, StoredRoles.class)) {
      TokenBuilder alice = issuer.token();
      assertThat(application.get("/orders", alice).status()).isEqualTo(200);
      assertThat(application.get("/orders", alice.caller("bob@example.com")).status())
          .isEqualTo(403);
    }
  }

  @Test
  void token_of_a_socket_is_used() {
    try (GuideApplication application = start(StaffOrders.class, TokenFromSocket.class)) {
      String token = GuideIssuers.withRoles(issuer.token(), "clerk").compact();
      assertThat(application.get("/orders", "Sec-WebSocket-Protocol", "bearer." + token).status())
          .isEqualTo(200);
      assertThat(application.get("/orders", "Sec-WebSocket-Protocol", "chat").status())
          .isEqualTo(401);
    }
  }

  private static GuideApplication start(Class<?> resource, Class<?>... observers) {
    return GuideApplication.start(
        "one-issuer.properties",
        Map.of(GuideIssuers.STAFF, issuer.issuer()),
        Set.of(resource),
        observers);
  }

  private static List<String> await(Audit audit, int entries) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (audit.entries().size() < entries && System.nanoTime() < end) {
      Thread.onSpinWait();
      TimeUnit.MILLISECONDS.sleep(1);
    }
    return List.copyOf(audit.entries());
  }
}
