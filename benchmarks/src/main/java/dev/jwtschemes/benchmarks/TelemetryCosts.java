package dev.jwtschemes.benchmarks;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.Failure;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.telemetry.Telemetry;
import dev.jwtschemes.internal.telemetry.TelemetryLink;
import dev.jwtschemes.testkit.TestIssuer;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Measures what telemetry adds to an accepted request, in CPU time and bytes: without
 * OpenTelemetry, with its metrics alone, and in a span that is recorded.
 */
public final class TelemetryCosts {
  private TelemetryCosts() {}

  /**
   * Run it.
   *
   * @param args rounds (default 15), microseconds that a turn of one case takes (default 20000)
   */
  public static void main(String[] args) {
    Rounds rounds =
        new Rounds(
            args.length > 0 ? Integer.parseInt(args[0]) : 15,
            1000 * (args.length > 1 ? Long.parseLong(args[1]) : 20_000));
    try (TestIssuer issuer = TestIssuer.start("https://login.example.com/realms/own")) {
      Runnable unset = request(issuer);
      print("unset", unset, rounds);
      OpenTelemetrySdk sdk =
          OpenTelemetrySdk.builder()
              .setMeterProvider(
                  SdkMeterProvider.builder()
                      .registerMetricReader(InMemoryMetricReader.create())
                      .build())
              .setTracerProvider(SdkTracerProvider.builder().build())
              .build();
      GlobalOpenTelemetry.set(sdk);
      Runnable measured = request(issuer);
      print("metrics", measured, rounds);
      Span span = sdk.getTracer("server").spanBuilder("GET").startSpan();
      try (Scope ignored = span.makeCurrent()) {
        print("metrics and span", measured, rounds);
      } finally {
        span.end();
      }
    }
  }

  private static void print(String name, Runnable run, Rounds rounds) {
    double nanos = rounds.measure(List.of(run))[0];
    System.out.printf(
        Locale.ROOT, "%-18s %8.3f us %8d bytes%n", name, nanos / 1000, Measure.bytes(run));
  }

  private static Runnable request(TestIssuer issuer) {
    LiveRegistry registry = new LiveRegistry(Clock.systemUTC());
    registry.start(
        List.of(
            SchemeDefinition.named("own")
                .issuer(issuer.issuer())
                .audiences("orders")
                .key(issuer.publicKeyPem())
                .build()),
        Optional.empty());
    Telemetry telemetry =
        TelemetryLink.find(
                registry,
                new Settings(Settings.Validation.WARN, Settings.Unannotated.PERMIT),
                false)
            .orElseThrow();
    Outcome outcome = new Outcome.Proceed(Optional.empty());
    AuthenticationDecision decision = new Accepted();
    Sent request = Sent.nothing();
    return () -> telemetry.ended(telemetry.begin(), request, decision, outcome);
  }

  /** A decision that let a request pass. */
  private record Accepted() implements AuthenticationDecision {
    @Override
    public String id() {
      return "k3hu7xq2ab5z";
    }

    @Override
    public Optional<String> traceId() {
      return Optional.empty();
    }

    @Override
    public Outcome outcome() {
      return Outcome.AUTHENTICATED;
    }

    @Override
    public Optional<String> scheme() {
      return Optional.of("own");
    }

    @Override
    public Set<String> candidates() {
      return Set.of("own");
    }

    @Override
    public Optional<Failure> failure() {
      return Optional.empty();
    }

    @Override
    public List<Step> steps() {
      return List.of();
    }
  }
}
