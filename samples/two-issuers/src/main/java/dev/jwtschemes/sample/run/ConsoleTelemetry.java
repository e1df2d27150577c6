package dev.jwtschemes.sample.run;

import io.opentelemetry.exporter.logging.LoggingMetricExporter;
import io.opentelemetry.exporter.logging.LoggingSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;

/** OpenTelemetry that prints metrics and spans, with {@code -Dtelemetry=true}. */
final class ConsoleTelemetry {
  private ConsoleTelemetry() {}

  /**
   * Set the global OpenTelemetry, which the library finds. Metrics are printed every {@code
   * otel.metric.export.interval} milliseconds: 10 seconds if it isn't set.
   */
  static void startIfAsked() {
    if (!Boolean.getBoolean("telemetry")) {
      return;
    }
    Duration interval = Duration.ofMillis(Long.getLong("otel.metric.export.interval", 10_000));
    PeriodicMetricReader metrics =
        PeriodicMetricReader.builder(LoggingMetricExporter.create()).setInterval(interval).build();
    OpenTelemetrySdk.builder()
        .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metrics).build())
        .setTracerProvider(
            SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(LoggingSpanExporter.create()))
                .build())
        .buildAndRegisterGlobal();
  }
}
