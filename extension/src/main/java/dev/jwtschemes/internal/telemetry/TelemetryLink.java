package dev.jwtschemes.internal.telemetry;

import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * The telemetry, where OpenTelemetry is on the class path. Without that API this is the only class
 * here that is loaded. Stateless.
 */
public final class TelemetryLink {
  private static final String PROBE = "io.opentelemetry.api.OpenTelemetry";
  private static final Text NOT_SEEN =
      Text.of(
          "otel.sdk.disabled=false, but the application does not see OpenTelemetry: JWT Schemes"
              + " adds nothing to metrics and traces (Open Liberty: <classloader"
              + " apiTypeVisibility=\"+third-party\"/> in the webApplication)");

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

  /**
   * What measures the application of this registry; empty: nothing does.
   *
   * @param isAskedFor whether the application has it switched on: a line in the log says why there
   *     is none
   */
  public static Optional<Telemetry> find(
      LiveRegistry registry, Settings settings, boolean isAskedFor) {
    if (isPossible()) {
      return Optional.of(new LiveTelemetry(registry, settings.monitoring().namesCallers()));
    }
    if (isAskedFor) {
      Log.MAIN.write(Level.INFO, NOT_SEEN);
    }
    return Optional.empty();
  }
}
