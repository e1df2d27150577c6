package dev.jwtschemes.internal.cdi;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Optional;

/**
 * The trace that the thread is in, where OpenTelemetry is on the class path. Without it this class
 * is loaded, and nothing of it but the probe may run. Stateless.
 */
final class CurrentTrace {
  private static final String PROBE = "io.opentelemetry.api.trace.Span";
  private static final boolean POSSIBLE = isPossible();

  private CurrentTrace() {}

  /** Whether there can be a trace. */
  static boolean isPossible() {
    try {
      Class.forName(PROBE, true, CurrentTrace.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /** Its id, as W3C Trace Context has it. */
  static Optional<String> id() {
    return POSSIBLE ? current() : Optional.empty();
  }

  private static Optional<String> current() {
    SpanContext context = Span.current().getSpanContext();
    return context.isValid() ? Optional.of(context.getTraceId()) : Optional.empty();
  }
}
