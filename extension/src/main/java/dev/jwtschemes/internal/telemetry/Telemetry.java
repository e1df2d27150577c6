package dev.jwtschemes.internal.telemetry;

import dev.jwtschemes.internal.key.fetch.FetchListener;
import dev.jwtschemes.internal.request.DecisionMeter;
import jakarta.enterprise.inject.spi.BeanManager;

/** What measures one application; names no type of OpenTelemetry. Thread-safe. */
public interface Telemetry extends DecisionMeter, FetchListener {

  /** The application has started: its {@code OpenTelemetry} can be asked for. */
  void start(BeanManager manager);

  /** The application ends: nothing is measured, and nothing of it is kept. */
  void stop();
}
