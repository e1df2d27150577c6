package dev.jwtschemes.internal.key.fetch;

import java.io.IOException;
import java.io.Reader;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The Basic credentials for a proxy that asks for them, and for no other server. */
final class ProxyCredentials extends Authenticator {
  private static final String DISABLED = "jdk.http.auth.tunneling.disabledSchemes";

  private final String user;
  private final String password;

  ProxyCredentials(String user, String password) {
    this.user = user;
    this.password = password;
  }

  @Override
  protected @Nullable PasswordAuthentication getPasswordAuthentication() {
    return getRequestorType() == RequestorType.PROXY
        ? new PasswordAuthentication(user, password.toCharArray())
        : null;
  }

  /**
   * Whether this JVM keeps Basic credentials back from proxies on the way to https servers, as it
   * does unless configured otherwise, which works only at its start.
   */
  static boolean areKeptBackForHttps() {
    @Nullable String schemes = System.getProperty(DISABLED);
    return (schemes == null ? fromJdkSettings() : schemes)
        .toLowerCase(Locale.ROOT)
        .contains("basic");
  }

  private static String fromJdkSettings() {
    Path file = Path.of(System.getProperty("java.home", ""), "conf", "net.properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties.getProperty(DISABLED, "");
    } catch (IOException e) {
      return "";
    }
  }
}
