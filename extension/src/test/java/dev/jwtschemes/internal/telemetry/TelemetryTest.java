package dev.jwtschemes.internal.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.event.TokenValidated;
import dev.jwtschemes.internal.cdi.StubRequest;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.request.RequestPipeline;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import dev.jwtschemes.testkit.TestIssuer;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** Metrics and spans of an application on Weld, read back from memory. */
@Isolated("the global OpenTelemetry")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TelemetryTest {
  private static final String DURATION = "jwt_schemes.authenticate.duration";
  private static final String CHALLENGES = "jwt_schemes.challenges";
  private static final String FORBIDDEN = "jwt_schemes.forbidden";
  private static final String FETCHES = "jwt_schemes.keys.fetches";
  private static final String AGE = "jwt_schemes.keys.age";
  private static final String CACHE = "jwt_schemes.cache.requests";

  private final TestIssuer issuer = TestIssuer.start("https://cloud.example");
  private Exported exported = Exported.fresh();

  /** Throws when a token was validated. */
  @Singleton
  public static class Broken {
    void look(@Observes TokenValidated event) {
      throw new IllegalStateException("broken");
    }
  }

  /** Observes every event, so that all of them are made. */
  @Singleton
  public static class Curious {
    void look(@Observes JwtSchemeEvent event) {
      assertThat(event.path()).isNotNull();
    }
  }

  /** Telemetry that is switched off. */
  @Singleton
  public static class Off {
    @Produces
    @Singleton
    public OpenTelemetry openTelemetry() {
      return OpenTelemetry.noop();
    }
  }

  /** Telemetry that can't be had. */
  @Singleton
  public static class Unmade {
    @Produces
    @Singleton
    public OpenTelemetry openTelemetry() {
      throw new IllegalStateException("no exporter");
    }
  }

  @BeforeEach
  @AfterEach
  void forgetGlobal() {
    GlobalOpenTelemetry.resetForTest();
  }

  @AfterEach
  void close() {
    issuer.close();
  }

  @Test
  void open() {
    try (Deployment deployment = start()) {
      SpanData span = request(deployment, StubRequest.anonymous(), Access.OPEN);
      assertPoints("{jwt_schemes.outcome=open}");
      assertThat(Exported.text(span.getAttributes())).isEqualTo("{jwt_schemes.outcome=open}");
      assertThat(span.getEvents()).isEmpty();
    }
  }

  @Test
  void anonymous() {
    try (Deployment deployment = start()) {
      SpanData span = request(deployment, StubRequest.anonymous(), Access.OPTIONAL, "cloud");
      assertPoints("{jwt_schemes.outcome=anonymous, jwt_schemes.scheme=cloud}");
      assertThat(span.getEvents()).isEmpty();
    }
  }

  @Test
  void authenticated() {
    try (Deployment deployment = start()) {
      SpanData span = request(deployment, good(), Access.AUTHENTICATED, "cloud");
      assertPoints("{jwt_schemes.outcome=authenticated, jwt_schemes.scheme=cloud}");
      assertThat(Exported.text(span.getAttributes()))
          .isEqualTo("{jwt_schemes.outcome=authenticated, jwt_schemes.scheme=cloud}");
      assertThat(span.getEvents()).isEmpty();
      assertThat(exported.points(CHALLENGES)).isEmpty();
      assertThat(exported.points(FORBIDDEN)).isEmpty();
    }
  }

  @Test
  void challenged_without_a_token() {
    try (Deployment deployment = start()) {
      request(deployment, StubRequest.anonymous(), Access.AUTHENTICATED, "cloud");
      String point =
          "{error.type=no-token, jwt_schemes.outcome=challenged, jwt_schemes.scheme=cloud}";
      assertPoints(point);
      assertThat(exported.points(CHALLENGES)).containsExactly(point);
    }
  }

  @Test
  void challenged_with_an_expired_token() {
    try (Deployment deployment = start()) {
      StubRequest expired =
          StubRequest.with(
              issuer
                  .token()
                  .subject("mallory")
                  .audience("orders")
                  .expiredFor(Duration.ofHours(1))
                  .bearer());
      SpanData span = request(deployment, expired, Access.AUTHENTICATED, "cloud");
      String point =
          "{error.type=token-expired, jwt_schemes.outcome=challenged, jwt_schemes.scheme=cloud}";
      assertPoints(point);
      assertThat(exported.points(CHALLENGES)).containsExactly(point);
      assertThat(Exported.text(span.getAttributes()))
          .isEqualTo("{jwt_schemes.outcome=challenged, jwt_schemes.scheme=cloud}");
      assertThat(span.getEvents())
          .singleElement()
          .satisfies(
              event -> {
                assertThat(event.getName()).isEqualTo("jwt_schemes.refused");
                assertThat(Exported.text(event.getAttributes()))
                    .matches(
                        "\\{error.type=token-expired, jwt_schemes.decision=[a-z2-7]{12},"
                            + " jwt_schemes.outcome=challenged, jwt_schemes.scheme=cloud}");
              });
      assertThat(span.toString()).doesNotContain("mallory");
    }
  }

  @Test
  void forbidden() {
    try (Deployment deployment = start()) {
      AccessRule rule = new AccessRule(Access.ROLES, Set.of("admin"), Set.of("cloud"));
      exported.request(() -> deployment.get(RequestPipeline.class).handle(good(), List.of(rule)));
      String point =
          "{error.type=role-missing, jwt_schemes.outcome=forbidden, jwt_schemes.scheme=cloud}";
      assertPoints(point);
      assertThat(exported.points(FORBIDDEN)).containsExactly(point);
      assertThat(exported.points(CHALLENGES)).isEmpty();
    }
  }

  @Test
  void unavailable() {
    issuer.outage();
    try (Deployment deployment = start()) {
      SpanData span = request(deployment, good(), Access.AUTHENTICATED, "cloud");
      assertPoints(
          "{error.type=keys-unavailable, jwt_schemes.outcome=unavailable,"
              + " jwt_schemes.scheme=cloud}");
      assertThat(exported.points(FETCHES))
          .containsExactly("{error.type=keys-unavailable, jwt_schemes.scheme=cloud}");
      assertThat(exported.points(AGE)).isEmpty();
      SpanData fetch = exported.fetches().get(0);
      assertThat(fetch.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
      assertThat(fetch.getStatus().getDescription()).contains("key set at " + issuer.jwksUrl());
      assertThat(fetch.getParentSpanId()).isEqualTo(span.getSpanId());
    }
  }

  @Test
  void misconfigured() {
    try (Deployment deployment = start(Broken.class)) {
      request(deployment, good(), Access.AUTHENTICATED, "cloud");
      assertPoints(
          "{error.type=observer-failed, jwt_schemes.outcome=misconfigured,"
              + " jwt_schemes.scheme=cloud}");
    }
  }

  @Test
  void a_scheme_that_is_not_registered_is_not_an_attribute() {
    try (Deployment deployment = start()) {
      request(deployment, good(), Access.AUTHENTICATED, "cluod");
      assertPoints("{error.type=scheme-not-registered, jwt_schemes.outcome=misconfigured}");
    }
  }

  @Test
  void schemes_of_a_token_that_none_accepts_are_not_attributes() {
    try (TestIssuer stranger = TestIssuer.start("https://stranger.example");
        Deployment deployment = start()) {
      request(
          deployment,
          StubRequest.with(stranger.token().audience("orders").bearer()),
          Access.AUTHENTICATED,
          "cloud",
          "staff");
      assertPoints("{error.type=issuer-not-registered, jwt_schemes.outcome=challenged}");
    }
  }

  @Test
  void a_fetch_is_a_client_span_below_the_request_and_counted() {
    try (Deployment deployment = start()) {
      SpanData request = request(deployment, good(), Access.AUTHENTICATED, "cloud");
      SpanData fetch = exported.fetches().get(0);
      assertThat(exported.fetches()).hasSize(1);
      assertThat(fetch.getKind()).isEqualTo(SpanKind.CLIENT);
      assertThat(fetch.getParentSpanId()).isEqualTo(request.getSpanId());
      assertThat(Exported.text(fetch.getAttributes()))
          .isEqualTo("{jwt_schemes.scheme=cloud, url.full=" + issuer.jwksUrl() + "}");
      assertThat(fetch.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
      assertThat(exported.points(FETCHES)).containsExactly("{jwt_schemes.scheme=cloud}");
      assertThat(exported.points(AGE)).containsExactly("{jwt_schemes.scheme=cloud}");
    }
  }

  @Test
  void keys_that_are_probed_at_the_start_are_counted() {
    try (Deployment deployment = plan().with("jwt-schemes.cloud.probe", "fail").start()) {
      assertThat(deployment.refusal()).isEmpty();
      assertThat(exported.points(FETCHES)).containsExactly("{jwt_schemes.scheme=cloud}");
    }
  }

  @Test
  void the_cache_counts_hits_and_misses() {
    try (Deployment deployment = start()) {
      StubRequest sent = good();
      request(deployment, sent, Access.AUTHENTICATED, "cloud");
      request(
          deployment,
          StubRequest.with(sent.authorization().orElseThrow()),
          Access.AUTHENTICATED,
          "cloud");
      assertThat(exported.points(CACHE))
          .containsExactly("{jwt_schemes.outcome=hit}", "{jwt_schemes.outcome=miss}");
      assertThat(
              exported.metric(CACHE).getLongSumData().getPoints().stream()
                  .map(LongPointData::getValue))
          .containsExactly(1L, 1L);
    }
  }

  @Test
  void a_cache_that_is_off_counts_nothing() {
    try (Deployment deployment = plan().with("jwt-schemes.cache.max-tokens", "0").start()) {
      request(deployment, good(), Access.AUTHENTICATED, "cloud");
      assertThat(exported.points(CACHE)).isEmpty();
    }
  }

  @Test
  void units_and_boundaries() {
    issuer.outage();
    try (Deployment deployment = start()) {
      request(deployment, StubRequest.anonymous(), Access.AUTHENTICATED, "cloud");
      AccessRule denied = AccessRule.denied();
      deployment.get(RequestPipeline.class).handle(good(), List.of(denied));
      issuer.recover();
      request(deployment, good(), Access.AUTHENTICATED, "cloud");
      assertThat(
              exported.metrics().values().stream()
                  .map(each -> each.getName() + " " + each.getUnit() + " " + each.getType()))
          .containsExactly(
              DURATION + " s HISTOGRAM",
              CACHE + " {request} LONG_SUM",
              CHALLENGES + " {challenge} LONG_SUM",
              FORBIDDEN + " {response} LONG_SUM",
              AGE + " s DOUBLE_GAUGE",
              FETCHES + " {fetch} LONG_SUM");
      HistogramPointData point =
          exported.metric(DURATION).getHistogramData().getPoints().iterator().next();
      assertThat(point.getBoundaries())
          .startsWith(1e-6, 2e-6, 5e-6, 1e-5)
          .endsWith(0.1, 0.2, 0.5, 1.0)
          .hasSize(19);
      assertThat(point.getSum()).isPositive();
    }
  }

  @Test
  void the_caller_is_named_only_if_that_is_configured() {
    try (Deployment deployment = start()) {
      SpanData span = request(deployment, good(), Access.AUTHENTICATED, "cloud");
      assertThat(span.toString()).doesNotContain("alice");
    }
    exported = Exported.fresh();
    try (Deployment deployment =
        plan(Curious.class).with("jwt-schemes.telemetry.caller", "true").start()) {
      SpanData span = request(deployment, good(), Access.AUTHENTICATED, "cloud");
      assertThat(Exported.text(span.getAttributes()))
          .isEqualTo(
              "{enduser.id=alice, jwt_schemes.outcome=authenticated, jwt_schemes.scheme=cloud}");
      assertThat(exported.metrics().toString()).doesNotContain("alice");
    }
  }

  @Test
  void a_hostile_name_of_a_caller_is_cut_and_cleaned() {
    try (Deployment deployment = plan().with("jwt-schemes.telemetry.caller", "true").start()) {
      String name = "eve\u0000\nforged=1" + "x".repeat(5_000);
      SpanData span =
          request(
              deployment,
              StubRequest.with(issuer.token().upn(name).audience("orders").bearer()),
              Access.AUTHENTICATED,
              "cloud");
      assertThat(span.getAttributes().get(Spans.CALLER))
          .startsWith("eve")
          .doesNotContain("\n", "\u0000")
          .hasSizeLessThan(220);
    }
  }

  @Test
  void the_global_one_is_used_without_a_bean_whenever_it_is_set() {
    try (Deployment deployment = configured().start()) {
      request(deployment, good(), Access.AUTHENTICATED, "cloud");
      assertThat(GlobalOpenTelemetry.isSet()).as("set by asking for it").isFalse();
      GlobalOpenTelemetry.set(exported.sdk());
      request(deployment, good(), Access.AUTHENTICATED, "cloud");
      assertPoints("{jwt_schemes.outcome=authenticated, jwt_schemes.scheme=cloud}");
    }
  }

  @Test
  void the_applications_bean_goes_before_the_global_one() {
    Exported global = Exported.fresh();
    GlobalOpenTelemetry.set(global.sdk());
    exported = Exported.fresh();
    try (Deployment deployment = start()) {
      request(deployment, good(), Access.AUTHENTICATED, "cloud");
      assertThat(exported.points(DURATION)).hasSize(1);
      assertThat(global.points(DURATION)).isEmpty();
    }
  }

  @Test
  void nothing_is_measured_where_it_is_switched_off() {
    GlobalOpenTelemetry.set(exported.sdk());
    try (Deployment deployment = Deployment.of(Off.class).withScheme("staff").start()) {
      request(deployment, StubRequest.anonymous(), Access.AUTHENTICATED, "staff");
      assertThat(exported.metrics()).isEmpty();
    }
  }

  @Test
  void an_application_whose_telemetry_can_not_be_made_starts_and_serves() {
    try (Deployment deployment = Deployment.of(Unmade.class).withScheme("staff").start()) {
      assertThat(deployment.refusal()).isEmpty();
      assertThat(deployment.log()).contains("WARNING There is no telemetry: OpenTelemetry threw");
      request(deployment, StubRequest.anonymous(), Access.AUTHENTICATED, "staff");
    }
  }

  @Test
  void the_end_of_the_application_ends_its_instruments() {
    try (Deployment deployment = start()) {
      request(deployment, good(), Access.AUTHENTICATED, "cloud");
      assertThat(exported.points(AGE)).hasSize(1);
    }
    assertThat(exported.points(AGE)).isEmpty();
  }

  @Test
  void schemes_that_come_and_go_leave_a_bounded_number_of_attributes() {
    DecisionAttributes attributes = new DecisionAttributes(name -> true);
    for (int i = 0; i < 5_000; i++) {
      attributes.of(new Decision("tenant-" + i));
    }
    assertThat(attributes.size()).isLessThanOrEqualTo(DecisionAttributes.MOST);
  }

  @Test
  void attributes_are_made_once() {
    DecisionAttributes attributes = new DecisionAttributes(name -> true);
    assertThat(attributes.of(new Decision("a"))).isSameAs(attributes.of(new Decision("a")));
  }

  /** Most applications have no OpenTelemetry: nothing of it may be needed to find that out. */
  @Test
  void is_not_possible_without_opentelemetry() throws Exception {
    URL classes = TelemetryLink.class.getProtectionDomain().getCodeSource().getLocation();
    URL cdi =
        jakarta.enterprise.inject.spi.BeanManager.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation();
    try (URLClassLoader alone =
        new URLClassLoader(new URL[] {classes, cdi}, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = Class.forName(TelemetryLink.class.getName(), true, alone);
      var method = type.getDeclaredMethod("isPossible");
      method.setAccessible(true);
      assertThat(method.invoke(null)).isEqualTo(false);
      assertThat(Class.forName(Telemetry.class.getName(), true, alone).getMethods()).isNotEmpty();
    }
  }

  private Deployment.Plan plan(Class<?>... classes) {
    return configured(
        Stream.concat(Stream.of(Exported.class), Stream.of(classes)).toArray(Class<?>[]::new));
  }

  private Deployment.Plan configured(Class<?>... classes) {
    return Deployment.of(classes)
        .withScheme("staff")
        .with("jwt-schemes.cloud.verify.issuer", issuer.issuer())
        .with("jwt-schemes.cloud.verify.audiences", "orders")
        .with("jwt-schemes.cloud.verify.publickey.location", issuer.jwksUrl());
  }

  private Deployment start(Class<?>... classes) {
    return plan(classes).start();
  }

  private StubRequest good() {
    return StubRequest.with(issuer.token().upn("alice").audience("orders").bearer());
  }

  private SpanData request(
      Deployment deployment, StubRequest request, Access access, String... schemes) {
    AccessRule rule = new AccessRule(access, Set.of(), Set.of(schemes));
    return exported.request(
        () -> deployment.get(RequestPipeline.class).handle(request, List.of(rule)));
  }

  private void assertPoints(String... points) {
    assertThat(exported.points(DURATION)).containsExactly(points);
  }
}
