package dev.jwtschemes.internal.telemetry;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.registry.KnownTokens;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.registry.RegisteredScheme;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleGauge;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import io.opentelemetry.api.metrics.ObservableLongCounter;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import java.util.List;

/** The instruments of one application. Thread-safe. */
final class Instruments {
  /** In seconds: a token that is known needs microseconds, one whose keys are fetched seconds. */
  static final List<Double> BOUNDARIES =
      List.of(
          0.000_001, 0.000_002, 0.000_005, 0.000_01, 0.000_02, 0.000_05, 0.000_1, 0.000_2, 0.000_5,
          0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0);

  private static final Attributes HIT = Attributes.of(DecisionAttributes.OUTCOME, "hit");
  private static final Attributes MISS = Attributes.of(DecisionAttributes.OUTCOME, "miss");

  private final DoubleHistogram duration;
  private final LongCounter challenges;
  private final LongCounter forbidden;
  private final LongCounter fetches;
  private final ObservableLongCounter cache;
  private final ObservableDoubleGauge keys;

  Instruments(Meter meter, LiveRegistry registry) {
    duration =
        withBoundaries(
                meter
                    .histogramBuilder("jwt_schemes.authenticate.duration")
                    .setUnit("s")
                    .setDescription("Duration of the decision on a request"))
            .build();
    challenges =
        counter(meter, "jwt_schemes.challenges", "{challenge}", "Responses that ask for a token");
    forbidden =
        counter(
            meter, "jwt_schemes.forbidden", "{response}", "Responses to callers who may not pass");
    fetches = counter(meter, "jwt_schemes.keys.fetches", "{fetch}", "Fetches of keys");
    cache =
        meter
            .counterBuilder("jwt_schemes.cache.requests")
            .setUnit("{request}")
            .setDescription("Tokens that were looked for among those validated before")
            .buildWithCallback(measurement -> cache(registry.tokens(), measurement));
    keys =
        meter
            .gaugeBuilder("jwt_schemes.keys.age")
            .setUnit("s")
            .setDescription("Age of the keys that were fetched")
            .buildWithCallback(measurement -> ages(registry, measurement));
  }

  /** Before version 1.32 of the API, which Payara 6 has, an instrument can't advise on them. */
  private static DoubleHistogramBuilder withBoundaries(DoubleHistogramBuilder builder) {
    try {
      return builder.setExplicitBucketBoundariesAdvice(BOUNDARIES);
    } catch (NoSuchMethodError e) {
      return builder;
    }
  }

  private static LongCounter counter(Meter meter, String name, String unit, String text) {
    return meter.counterBuilder(name).setUnit(unit).setDescription(text).build();
  }

  private static void cache(KnownTokens tokens, ObservableLongMeasurement measurement) {
    if (tokens.isOn()) {
      KnownTokens.Counts counts = tokens.counts();
      measurement.record(counts.hits(), HIT);
      measurement.record(counts.misses(), MISS);
    }
  }

  private static void ages(LiveRegistry registry, ObservableDoubleMeasurement measurement) {
    for (RegisteredScheme scheme : registry.current().all()) {
      scheme
          .verifier()
          .condition()
          .age()
          .ifPresent(
              age ->
                  measurement.record(
                      age.toMillis() / 1000.0,
                      Attributes.of(DecisionAttributes.SCHEME, scheme.name())));
    }
  }

  /** Count a decision that took this long. */
  void decided(double seconds, Attributes attributes) {
    duration.record(seconds, attributes);
  }

  /** Count a response that asks for a token. */
  void challenged(Attributes attributes) {
    challenges.add(1, attributes);
  }

  /** Count a response to a caller who may not pass. */
  void forbidden(Attributes attributes) {
    forbidden.add(1, attributes);
  }

  /** Count a fetch. */
  void fetched(String scheme, boolean isGood) {
    fetches.add(
        1,
        isGood
            ? Attributes.of(DecisionAttributes.SCHEME, scheme)
            : Attributes.of(
                DecisionAttributes.SCHEME,
                scheme,
                DecisionAttributes.ERROR,
                FailureReason.KEYS_UNAVAILABLE.id()));
  }

  /** Observe nothing any more. */
  void close() {
    cache.close();
    keys.close();
  }
}
