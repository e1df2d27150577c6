package dev.jwtschemes.internal.health;

import dev.jwtschemes.internal.registry.RegisteredScheme;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The check, where it is asked for and MicroProfile Health is on the class path. Without that API
 * this is the only class here that is loaded. Stateless.
 */
public final class HealthLink {
  private static final String PROBE = "org.eclipse.microprofile.health.HealthCheck";
  private static final Text MISSING =
      Text.of(
          "jwt-schemes.health is set, but MicroProfile Health is missing: there is no check"
              + " jwt-schemes (Open Liberty: feature mpHealth)");

  private HealthLink() {}

  /** Whether there can be a check. */
  static boolean isPossible() {
    try {
      Class.forName(PROBE, false, HealthLink.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /**
   * Add the bean of the check if it is asked for; a line in the log where it can't be.
   *
   * @param schemes those that are registered at the time of a look
   * @param closed why nothing is served, if that is so
   * @param place a class of the application's bean archive
   */
  public static void add(
      AfterBeanDiscovery event,
      Settings.Health mode,
      Supplier<Collection<RegisteredScheme>> schemes,
      Supplier<Optional<Text>> closed,
      Class<?> place) {
    if (mode == Settings.Health.OFF) {
      return;
    }
    if (isPossible()) {
      ReadinessBean.add(event, new SchemesReadiness(schemes, closed), mode, place);
    } else {
      Log.MAIN.write(Level.WARNING, MISSING);
    }
  }
}
