package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.internal.adapter.security.SecurityAdapter;
import dev.jwtschemes.internal.cdi.collect.Collector;
import dev.jwtschemes.internal.cdi.collect.ServerMpJwt;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.scheme.Settings;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The configuration, and what follows from it for this application. Read when CDI has shown all
 * types, since the mechanism must be added then.
 *
 * @param read what it says
 * @param keyElsewhere what is wrong if no scheme is registered in the end: MP-JWT is configured,
 *     with a key that only the server knows
 * @param containerLogin whether this library's mechanism makes its callers the server's
 */
record Configuration(
    ConfigReader.Result read, Optional<Finding> keyElsewhere, boolean containerLogin) {

  /**
   * Whether Open Liberty asks its own MP-JWT about requests of this application, if it has it:
   * where it finds settings for it, and no mechanism of this library, which it asks instead.
   */
  boolean isServersMpJwtAsked() {
    return read.mpJwt() && !containerLogin;
  }

  static Configuration read(Collector collector) {
    ConfigReader.Result read =
        new ConfigReader(ConfigProvider.getConfig(), System.getenv(), collector.logins().realm())
            .read();
    // Beside another login it is never added: a server that refuses two would do so before the
    // report can say why.
    boolean containerLogin =
        SecurityAdapter.isPossible()
            && read.settings().identity() != Settings.Identity.OFF
            && collector.logins().own().isEmpty();
    return new Configuration(
        read,
        read.keyElsewhere().or(() -> ServerMpJwt.payaras(Configuration.class.getClassLoader())),
        containerLogin);
  }
}
