package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.internal.console.ApplicationView;
import dev.jwtschemes.internal.console.Console;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The search for the console, where it is switched on. Stateless. */
final class ConsoleLink {
  private ConsoleLink() {}

  /** The console of this application; not looked for unless it is switched on. */
  static Optional<Console> find(Settings.Console settings) {
    return find(settings, ConsoleLink.class.getClassLoader());
  }

  /**
   * Likewise.
   *
   * @param application its class loader
   */
  static Optional<Console> find(Settings.Console settings, @Nullable ClassLoader application) {
    if (!settings.isOn()) {
      return Optional.empty();
    }
    try {
      Optional<Console> found = ServiceLoader.load(Console.class, application).findFirst();
      if (found.isEmpty()) {
        Log.MAIN.write(
            Level.WARNING,
            Text.of(
                "jwt-schemes.console=true, but there is no console: add the artifact"
                    + " dev.jwtschemes:jwt-schemes-console of the same version to WEB-INF/lib"));
      }
      return found;
    } catch (ServiceConfigurationError e) {
      Log.MAIN.write(Level.WARNING, Text.of("The console can't be loaded"), e);
      return Optional.empty();
    }
  }

  /** Start it; the application starts without it, too. */
  static void start(Console console, ApplicationView view, int port) {
    try {
      console.start(view, port);
    } catch (RuntimeException | LinkageError e) {
      Log.MAIN.write(Level.WARNING, Text.of("The console can't start"), e);
    }
  }
}
