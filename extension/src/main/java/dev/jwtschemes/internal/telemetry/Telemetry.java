package dev.jwtschemes.internal.telemetry;

import dev.jwtschemes.internal.key.fetch.FetchListener;
import dev.jwtschemes.internal.request.DecisionMeter;
import dev.jwtschemes.internal.request.IncomingRequest;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Optional;

/** What measures one application; names no type of OpenTelemetry. Thread-safe. */
public interface Telemetry extends DecisionMeter, FetchListener {

  /** The id of the trace that the caller sent with the request, as the application reads it. */
  Optional<String> callersTrace(IncomingRequest request);

  /** The application has started: its {@code OpenTelemetry} can be asked for. */
  void start(BeanManager manager);

  /** The application ends: nothing is measured, and nothing of it is kept. */
  void stop();
}
