package dev.jwtschemes.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.cdi.StubRequest;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.request.RequestPipeline;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import dev.jwtschemes.testkit.TestIssuer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.exporter.prometheus.PrometheusMetricReader;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Prometheus gets of an application that uses OpenTelemetry's exporter.
 *
 * @param text of this library's metrics, a line for each value
 */
record Scrape(List<String> text) {
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

  /** Labels of the exporter's own. */
  private static final Pattern OTHERS = Pattern.compile("le|otel_scope_.*");

  /** The application's OpenTelemetry. */
  @Singleton
  public static class Telemetry {
    private static PrometheusMetricReader reader = PrometheusMetricReader.create();

    @Produces
    @Singleton
    public OpenTelemetry openTelemetry() {
      return OpenTelemetrySdk.builder()
          .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(reader).build())
          .build();
    }
  }

  /** Of an application that has had every outcome which is a metric of its own. */
  static Scrape ofAllMetrics() throws IOException {
    Telemetry.reader = PrometheusMetricReader.create();
    try (TestIssuer issuer = TestIssuer.start("https://cloud.example");
        Deployment deployment =
            Deployment.of(Telemetry.class)
                .with("jwt-schemes.cloud.verify.issuer", issuer.issuer())
                .with("jwt-schemes.cloud.verify.audiences", "orders")
                .with("jwt-schemes.cloud.verify.publickey.location", issuer.jwksUrl())
                .start()) {
      String token = issuer.token().audience("orders").bearer();
      issuer.outage();
      handle(deployment, token, AccessRule.authenticated(Set.of("cloud")));
      issuer.recover();
      handle(deployment, token, AccessRule.authenticated(Set.of("cloud")));
      handle(deployment, token, new AccessRule(Access.ROLES, Set.of("admin"), Set.of("cloud")));
      handle(deployment, "Bearer a.b.c", AccessRule.authenticated(Set.of("cloud")));
      return new Scrape(text(Telemetry.reader.collect()));
    }
  }

  private static void handle(Deployment deployment, String token, AccessRule rule) {
    assertThat(deployment.get(RequestPipeline.class).handle(StubRequest.with(token), List.of(rule)))
        .isNotNull();
  }

  private static List<String> text(MetricSnapshots metrics) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create().write(text, metrics);
    return text.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("jwt_schemes_"))
        .toList();
  }

  /** The names of metrics. */
  Set<String> names() {
    return text.stream()
        .map(line -> line.replaceAll("[{ ].*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names of labels. */
  Set<String> labels() {
    return pairs().map(pair -> pair[0]).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The values of labels. */
  Set<String> values() {
    return pairs().map(pair -> pair[1]).collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<String[]> pairs() {
    return text.stream()
        .flatMap(line -> LABEL.matcher(line).results())
        .map(each -> new String[] {each.group(1), each.group(2)})
        .filter(pair -> !OTHERS.matcher(pair[0]).matches());
  }
}
