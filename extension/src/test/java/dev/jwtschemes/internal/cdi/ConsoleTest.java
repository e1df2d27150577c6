package dev.jwtschemes.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.console.ApplicationView;
import dev.jwtschemes.internal.console.SchemeView;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.deployment.ResourceView;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.logged.LoggedLines;
import dev.jwtschemes.testkit.TestIssuer;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the console gets and may ask, and that nothing is there for it unless it is wanted. */
class ConsoleTest {

  @Path("orders")
  @Singleton
  public static class Orders {
    @GET
    @PermitAll
    public void open() {}

    @POST
    @RolesAllowed("clerk")
    public void roles() {}

    @PUT
    @JwtScheme("partnr")
    public void typo() {}

    @DELETE
    @DenyAll
    public void denied() {}
  }

  @BeforeEach
  @AfterEach
  void forget() {
    RecordingConsole.newest = null;
  }

  @Test
  void is_not_looked_for_unless_it_is_switched_on() {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      StubRequest.anonymous().handle(deployment, "staff");
      assertThat(RecordingConsole.newest).isNull();
    }
  }

  @Test
  void gets_the_start_each_decision_and_the_end() {
    try (Deployment deployment = plan().with("jwt-schemes.console.port", "9100").start()) {
      StubRequest.anonymous().handle(deployment, "staff");
      StubRequest.with("Bearer x").handle(deployment, "staff");
      StubRequest.anonymous().handle(deployment, "staf");
    }
    assertThat(console().seen)
        .containsExactly(
            "start 9100",
            "passed GET /orders ANONYMOUS [RULE, EXTRACT]",
            "401 GET /orders CHALLENGED [RULE, EXTRACT, SELECT]",
            "500 GET /orders MISCONFIGURED [RULE, RULE]",
            "stop");
  }

  @Test
  void that_throws_decides_nothing() {
    try (Deployment deployment = plan().start()) {
      console().throwing = true;
      assertThat(StubRequest.anonymous().handle(deployment, "staff"))
          .isInstanceOf(Outcome.Proceed.class);
      assertThat(StubRequest.with("Bearer x").handle(deployment, "staff"))
          .isInstanceOfSatisfying(
              Outcome.Refuse.class, refuse -> assertThat(refuse.status()).isEqualTo(401));
    }
  }

  @Test
  void is_missed_in_one_line() {
    try (LoggedLines logged = LoggedLines.of("dev.jwtschemes")) {
      assertThat(
              ConsoleLink.find(
                  new Settings.Console(true, 9096), ClassLoader.getPlatformClassLoader()))
          .isEmpty();
      assertThat(logged.lines())
          .containsExactly(
              "WARNING jwt-schemes.console=true, but there is no console: add the artifact"
                  + " dev.jwtschemes:jwt-schemes-console of the same version to WEB-INF/lib");
    }
  }

  @Test
  void sees_resources_with_schemes_roles_and_findings() {
    try (Deployment deployment = plan(Orders.class).start()) {
      List<ResourceView> resources = view().resources();
      assertThat(resources.stream().map(each -> each.access() + " " + each.schemes()))
          .containsExactlyInAnyOrder(
              "OPEN [staff]", "PROTECTED [staff]", "PROTECTED [partnr]", "DENIED []");
      ResourceView typo =
          resources.stream().filter(each -> each.where().endsWith("#typo")).findFirst().get();
      assertThat(typo.findings())
          .singleElement()
          .asString()
          .startsWith("JWTS-201 dev.jwtschemes.internal.cdi.ConsoleTest$Orders#typo: ");
      assertThat(
              resources.stream()
                  .filter(each -> each.where().endsWith("#roles"))
                  .findFirst()
                  .get()
                  .rule()
                  .roles())
          .containsExactly("clerk");
      assertThat(view().findings()).isEmpty();
      assertThat(deployment.findings()).hasSize(1);
    }
  }

  @Test
  void sees_schemes_and_their_keys_without_secrets() {
    try (TestIssuer issuer = TestIssuer.start("https://cloud.example");
        Deployment deployment =
            plan()
                .with("jwt-schemes.cloud.verify.issuer", issuer.issuer())
                .with("jwt-schemes.cloud.verify.audiences", "orders")
                .with("jwt-schemes.cloud.verify.publickey.location", issuer.jwksUrl())
                .start()) {
      SchemeView before = view().schemes().get(0);
      assertThat(before.name()).isEqualTo("cloud");
      assertThat(before.issuers()).containsExactly("https://cloud.example");
      assertThat(before.audiences()).containsExactly("orders");
      assertThat(before.keySource()).isEqualTo("keys from " + issuer.jwksUrl());
      assertThat(before.keys().inUse()).isEmpty();
      assertThat(before.keys().fetched()).isEmpty();
      assertThat(issuer.fetches()).isZero();

      StubRequest.with(issuer.token().audience("orders").bearer()).handle(deployment, "cloud");
      SchemeView after = view().schemes().get(0);
      assertThat(after.keys().inUse().stream().map(Object::toString)).containsExactly("k1 RS256");
      assertThat(after.keys().fetched()).isPresent();
      assertThat(after.keys().refreshAt().get()).isAfter(after.keys().fetched().get());
      assertThat(after.keys().trouble()).isEmpty();

      SchemeView staff = view().schemes().get(1);
      assertThat(staff.keySource()).isEqualTo("configured key");
      assertThat(staff.keys().inUse()).hasSize(1);
      assertThat(view().defaultScheme()).isEmpty();
    }
  }

  @Test
  void explains_a_token_for_a_resource_or_for_each_scheme() {
    try (TestIssuer issuer = TestIssuer.start("https://other.example");
        Deployment deployment = plan(Orders.class).start()) {
      String token = issuer.token().compact();
      assertThat(
              view()
                  .explain(token, Optional.of(Orders.class.getName() + "#roles"))
                  .orElseThrow()
                  .firstFailure()
                  .map(failure -> failure.reason()))
          .contains(FailureReason.ISSUER_NOT_REGISTERED);
      assertThat(view().explain(token, Optional.empty()).orElseThrow().schemes()).hasSize(1);
      assertThat(view().explain(token, Optional.of("nowhere"))).isEmpty();
      assertThat(console().seen).containsExactly("start 9096");
      assertThat(deployment.log()).noneMatch(line -> line.contains("issuer-not-registered"));
    }
  }

  @Test
  void explains_that_no_caller_passes_whatever_its_token_is_worth() {
    try (TestIssuer issuer = TestIssuer.start("https://other.example");
        Deployment unused = plan(Orders.class).start()) {
      assertThat(
              view()
                  .explain(
                      issuer.token().compact(), Optional.of(Orders.class.getName() + "#denied"))
                  .orElseThrow()
                  .sentence())
          .isEqualTo("Forbidden: denied, no caller may pass.");
    }
  }

  private static Deployment.Plan plan(Class<?>... classes) {
    return Deployment.of(classes).withScheme("staff").with("jwt-schemes.console", "true");
  }

  private static RecordingConsole console() {
    return Objects.requireNonNull(RecordingConsole.newest);
  }

  private static ApplicationView view() {
    return Objects.requireNonNull(console().view);
  }
}
