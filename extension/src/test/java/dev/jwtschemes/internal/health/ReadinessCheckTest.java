package dev.jwtschemes.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeRegistry;
import dev.jwtschemes.SchemeSetup;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.testkit.TestIssuer;
import io.smallrye.health.ResponseProvider;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Singleton;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The readiness check of an application on Weld, with responses of SmallRye Health. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ReadinessCheckTest {
  private final TestIssuer issuer = TestIssuer.start("https://cloud.example");

  /** A check of the application. */
  @Readiness
  @Singleton
  public static class OwnCheck implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
      return HealthCheckResponse.up("own");
    }
  }

  /** Adds a scheme whose keys are fetched, in code. */
  @Singleton
  public static class Setup {
    static volatile String location = "";

    void add(@Observes SchemeSetup setup) {
      setup.add(
          SchemeDefinition.named("by-code")
              .issuer("https://code.example")
              .audiences("orders")
              .keyLocation(location)
              .build());
    }
  }

  @AfterEach
  void close() {
    issuer.close();
  }

  @Test
  void there_is_no_check_by_default() {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      assertThat(checks(deployment)).isEmpty();
    }
    try (Deployment deployment = plan("off").start()) {
      assertThat(checks(deployment)).isEmpty();
    }
  }

  @Test
  void data_is_up_and_shows_each_scheme_without_fetching() {
    try (Deployment deployment = fetching("data").start()) {
      HealthCheckResponse response = call(deployment);
      assertThat(response.getName()).isEqualTo("jwt-schemes");
      assertThat(response.getStatus()).isEqualTo(Status.UP);
      assertThat(data(response))
          .isEqualTo(Map.of("schemes", 2L, "staff", "usable", "cloud", "not-fetched"));
      assertThat(issuer.fetches()).isZero();
    }
  }

  @Test
  void ready_is_down_until_the_keys_were_fetched_which_a_look_begins() throws Exception {
    try (Deployment deployment = fetching("ready").start()) {
      assertThat(issuer.fetches()).isZero();
      HealthCheckResponse first = call(deployment);
      assertThat(first.getStatus()).isEqualTo(Status.DOWN);
      HealthCheckResponse then = awaitUp(deployment);
      assertThat(data(then).get("cloud")).isEqualTo("usable");
      assertThat((Long) data(then).get("cloud.age")).isBetween(0L, 60L);
      assertThat(issuer.fetches()).isEqualTo(1);
    }
  }

  @Test
  void a_slow_issuer_does_not_hold_a_look() {
    issuer.slow(Duration.ofMinutes(5));
    try (Deployment deployment = fetching("ready").start()) {
      assertThat(call(deployment).getStatus()).isEqualTo(Status.DOWN);
      assertThat(call(deployment).getStatus()).isEqualTo(Status.DOWN);
    }
  }

  @Test
  void ready_says_that_an_issuer_was_never_reached_and_tries_again() throws Exception {
    issuer.outage();
    try (Deployment deployment = fetching("ready").start()) {
      awaitData(deployment, "cloud", "unreachable");
      assertThat(call(deployment).getStatus()).isEqualTo(Status.DOWN);
      issuer.recover();
      awaitUp(deployment);
    }
  }

  @Test
  void an_outage_leaves_an_instance_with_keys_up() throws Exception {
    try (Deployment deployment = fetching("ready").start()) {
      awaitUp(deployment);
      issuer.outage();
      assertThat(call(deployment).getStatus()).isEqualTo(Status.UP);
    }
  }

  @Test
  void an_instance_that_was_ready_stays_so_whatever_is_added_or_replaced() throws Exception {
    try (Deployment deployment = fetching("ready").start()) {
      awaitUp(deployment);
      issuer.outage();
      SchemeRegistry registry = deployment.started().select(SchemeRegistry.class).get();
      registry.add(
          SchemeDefinition.named("tenant")
              .issuer("https://tenant.example")
              .audiences("orders")
              .keyLocation(issuer.jwksUrl())
              .build());
      registry.replace(registry.find("cloud").orElseThrow().toBuilder().realm("new").build());
      assertThat(call(deployment).getStatus()).isEqualTo(Status.UP);
      awaitData(deployment, "tenant", "unreachable");
      awaitData(deployment, "cloud", "unreachable");
      assertThat(call(deployment).getStatus()).isEqualTo(Status.UP);
    }
  }

  @Test
  void sees_schemes_that_code_adds_and_removes_at_any_time() throws Exception {
    Setup.location = issuer.jwksUrl();
    try (Deployment deployment =
        Deployment.of(Setup.class).with("jwt-schemes.health", "ready").start()) {
      assertThat(call(deployment).getStatus()).isEqualTo(Status.DOWN);
      awaitUp(deployment);
      SchemeRegistry registry = deployment.started().select(SchemeRegistry.class).get();
      registry.add(
          SchemeDefinition.named("tenant")
              .issuer("https://tenant.example")
              .audiences("orders")
              .keyLocation(issuer.jwksUrl())
              .build());
      awaitData(deployment, "tenant", "usable");
      registry.remove("by-code");
      registry.remove("tenant");
      HealthCheckResponse response = call(deployment);
      assertThat(response.getStatus()).isEqualTo(Status.UP);
      assertThat(data(response)).isEqualTo(Map.of("schemes", 0L));
    }
  }

  @Test
  void shows_a_hundred_schemes_those_that_are_not_ready_first() {
    Deployment.Plan plan = plan("data");
    for (int i = 100; i < 300; i++) {
      plan.withScheme("tenant-" + i);
    }
    plan.with("jwt-schemes.z.verify.issuer", issuer.issuer())
        .with("jwt-schemes.z.verify.audiences", "orders")
        .with("jwt-schemes.z.verify.publickey.location", issuer.jwksUrl());
    try (Deployment deployment = plan.start()) {
      Map<String, Object> data = data(call(deployment));
      assertThat(data).hasSize(101).containsEntry("schemes", 202L);
      assertThat(data).containsEntry("z", "not-fetched").doesNotContainKey("tenant-299");
    }
  }

  @Test
  void the_applications_own_checks_stay() {
    try (Deployment deployment =
        Deployment.of(OwnCheck.class)
            .withScheme("staff")
            .with("jwt-schemes.health", "ready")
            .start()) {
      assertThat(checks(deployment).stream().map(each -> each.call().getName()))
          .containsExactlyInAnyOrder("own", "jwt-schemes");
    }
  }

  @Test
  void another_word_is_a_problem() {
    plan("on")
        .isRefusedFor(
            "JWTS-109 jwt-schemes.health: A configuration value can't be used ('on' is not one of"
                + " off, data or ready). Correct the value.");
  }

  /** Most applications have no MicroProfile Health: nothing of it may be needed to find out. */
  @Test
  void is_not_possible_without_microprofile_health() throws Exception {
    URL classes = HealthLink.class.getProtectionDomain().getCodeSource().getLocation();
    URL cdi =
        jakarta.enterprise.inject.spi.AfterBeanDiscovery.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation();
    try (URLClassLoader alone =
        new URLClassLoader(new URL[] {classes, cdi}, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = Class.forName(HealthLink.class.getName(), true, alone);
      var method = type.getDeclaredMethod("isPossible");
      method.setAccessible(true);
      assertThat(method.invoke(null)).isEqualTo(false);
    }
  }

  private static Deployment.Plan plan(String health) {
    return Deployment.of().withScheme("staff").with("jwt-schemes.health", health);
  }

  private Deployment.Plan fetching(String health) {
    return plan(health)
        .with("jwt-schemes.cloud.verify.issuer", issuer.issuer())
        .with("jwt-schemes.cloud.verify.audiences", "orders")
        .with("jwt-schemes.cloud.verify.publickey.location", issuer.jwksUrl());
  }

  private static Instance<HealthCheck> checks(Deployment deployment) {
    HealthCheckResponse.setResponseProvider(new ResponseProvider());
    return deployment
        .started()
        .select(new TypeLiteral<HealthCheck>() {}, Readiness.Literal.INSTANCE);
  }

  private static HealthCheckResponse call(Deployment deployment) {
    return checks(deployment).get().call();
  }

  private static Map<String, Object> data(HealthCheckResponse response) {
    return new TreeMap<>(response.getData().orElseThrow());
  }

  private static HealthCheckResponse awaitUp(Deployment deployment) {
    HealthCheckResponse response = call(deployment);
    while (response.getStatus() != Status.UP) {
      Thread.onSpinWait();
      response = call(deployment);
    }
    return response;
  }

  private static void awaitData(Deployment deployment, String scheme, String state) {
    while (!state.equals(data(call(deployment)).get(scheme))) {
      Thread.onSpinWait();
    }
  }
}
