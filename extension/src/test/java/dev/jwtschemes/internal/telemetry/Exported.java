package dev.jwtschemes.internal.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** OpenTelemetry whose metrics and spans stay in memory. */
@Singleton
public class Exported {
  private static final Exported SHARED = new Exported();

  private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final OpenTelemetrySdk sdk =
      OpenTelemetrySdk.builder()
          .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metrics).build())
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(spans))
                  .build())
          .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
          .build();

  private static volatile Exported current = SHARED;

  /** Begin anew. */
  static Exported fresh() {
    current = new Exported();
    return current;
  }

  /** The application's bean. */
  @Produces
  @Singleton
  public OpenTelemetry openTelemetry() {
    return current.sdk;
  }

  OpenTelemetrySdk sdk() {
    return sdk;
  }

  /** Run as a request in a span of the server; what the span was when it ended. */
  SpanData request(Runnable request) {
    Span span =
        sdk.getTracer("server").spanBuilder("GET /orders").setSpanKind(SpanKind.SERVER).startSpan();
    try (Scope ignored = span.makeCurrent()) {
      request.run();
    } finally {
      span.end();
    }
    return spans.getFinishedSpanItems().stream()
        .filter(each -> each.getSpanId().equals(span.getSpanContext().getSpanId()))
        .findFirst()
        .orElseThrow();
  }

  /** Spans of fetches, oldest first. */
  List<SpanData> fetches() {
    return named("jwt_schemes.keys.fetch");
  }

  /** Spans of this name, oldest first. */
  List<SpanData> named(String name) {
    return spans.getFinishedSpanItems().stream()
        .filter(each -> each.getName().equals(name))
        .toList();
  }

  /** The metrics of this library by name. */
  Map<String, MetricData> metrics() {
    Map<String, MetricData> byName = new TreeMap<>();
    metrics.collectAllMetrics().stream()
        .filter(each -> each.getInstrumentationScopeInfo().getName().equals("dev.jwtschemes"))
        .forEach(each -> byName.put(each.getName(), each));
    return byName;
  }

  /** A metric that is there. */
  MetricData metric(String name) {
    return Objects.requireNonNull(metrics().get(name), name);
  }

  /** The attributes of the points of a metric, as text, sorted. */
  List<String> points(String name) {
    MetricData metric = metrics().get(name);
    return metric == null
        ? List.of()
        : metric.getData().getPoints().stream().map(Exported::text).sorted().toList();
  }

  private static String text(PointData point) {
    return text(point.getAttributes());
  }

  /** As text. */
  static String text(Attributes attributes) {
    Map<String, Object> sorted = new TreeMap<>();
    attributes.forEach((key, value) -> sorted.put(key.getKey(), value));
    return sorted.toString();
  }
}
