package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.internal.adapter.security.SecurityAdapter;
import dev.jwtschemes.internal.cdi.collect.Collector;
import dev.jwtschemes.internal.cdi.collect.ServerMpJwt;
import dev.jwtschemes.internal.deployment.usage.OwnLogins;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.scheme.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The configuration, and what follows from it for this application. Read when CDI has shown all
 * types, since the mechanism must be added then.
 *
 * @param read what it says
 * @param keyElsewhere what is wrong if no scheme is registered in the end: MP-JWT is configured,
 *     with a key that only the server knows
 * @param helidonsMpJwt what is wrong if the server is Helidon with its own MP-JWT
 * @param containerLogin whether this library's mechanism makes its callers the server's
 * @param asksForTelemetry whether MicroProfile Telemetry is switched on
 */
record Configuration(
    ConfigReader.Result read,
    Optional<Finding> keyElsewhere,
    Optional<Finding> helidonsMpJwt,
    boolean containerLogin,
    boolean asksForTelemetry) {

  /**
   * Whether Open Liberty asks its own MP-JWT about requests of this application, if it has it:
   * where it finds settings for it, and no mechanism of this library, which it asks instead.
   */
  boolean isServersMpJwtAsked() {
    return read.mpJwt() && !containerLogin;
  }

  private static boolean isFree(Settings.Identity identity, OwnLogins logins) {
    return switch (identity) {
      case OFF -> false;
      case ON -> logins.conflicting().isEmpty();
      case AUTO -> logins.isEmpty();
    };
  }

  /**
   * Read it.
   *
   * @param ownLogin whether the server can ask this application's mechanism
   */
  static Configuration read(Collector collector, boolean ownLogin) {
    List<Finding> unread = new ArrayList<>();
    Config config = ApplicationConfig.find(unread);
    ConfigReader.Result read =
        new ConfigReader(config, System.getenv(), collector.logins().realm())
            .read()
            .without(unread);
    // Beside another login it is never added: a server that refuses two would do so before the
    // report can say why.
    boolean containerLogin =
        SecurityAdapter.isPossible()
            && ownLogin
            && isFree(read.settings().identity(), collector.logins().own());
    return new Configuration(
        read,
        read.keyElsewhere().or(() -> ServerMpJwt.payaras(Configuration.class.getClassLoader())),
        ServerMpJwt.helidons(Configuration.class.getClassLoader(), config),
        containerLogin,
        "false".equalsIgnoreCase(config.getConfigValue("otel.sdk.disabled").getValue()));
  }
}
