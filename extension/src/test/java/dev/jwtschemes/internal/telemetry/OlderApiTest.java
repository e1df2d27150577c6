package dev.jwtschemes.internal.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.registry.LiveRegistry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** Payara 6 has an API that lacks a method. */
class OlderApiTest {

  @Test
  void measures_without_boundaries_of_its_own() {
    InMemoryMetricReader reader = InMemoryMetricReader.create();
    try (SdkMeterProvider provider =
        SdkMeterProvider.builder().registerMetricReader(reader).build()) {
      Instruments instruments =
          new Instruments(
              older(Meter.class, provider.get("test")), new LiveRegistry(Clock.systemUTC()));
      instruments.decided(0.5, Attributes.empty());
      assertThat(reader.collectAllMetrics().stream().map(MetricData::getName))
          .contains("jwt_schemes.authenticate.duration");
    }
  }

  private static <T> T older(Class<T> type, T real) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getName().equals("setExplicitBucketBoundariesAdvice")) {
            throw new NoSuchMethodError(method.getName());
          }
          Object result = method.invoke(real, arguments);
          return result instanceof DoubleHistogramBuilder builder
              ? older(DoubleHistogramBuilder.class, builder)
              : result;
        };
    return type.cast(
        Proxy.newProxyInstance(
            OlderApiTest.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
