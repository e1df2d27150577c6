package dev.jwtschemes.internal.telemetry;

import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.scheme.Settings;
import java.util.Optional;

/**
 * The telemetry, where OpenTelemetry is on the class path. Without that API this is the only class
 * here that is loaded. Stateless.
 */
public final class TelemetryLink {
  private static final String PROBE = "io.opentelemetry.api.OpenTelemetry";

  private TelemetryLink() {}

  /** Whether there can be telemetry. */
  static boolean isPossible() {
    try {
      Class.forName(PROBE, false, TelemetryLink.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /** What measures the application of this registry; empty: nothing does. */
  public static Optional<Telemetry> find(LiveRegistry registry, Settings settings) {
    return isPossible()
        ? Optional.of(new LiveTelemetry(registry, settings.monitoring().namesCallers()))
        : Optional.empty();
  }
}
