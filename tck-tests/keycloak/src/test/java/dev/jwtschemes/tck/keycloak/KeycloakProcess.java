package dev.jwtschemes.tck.keycloak;

import dev.jwtschemes.tck.process.ServerProcess;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Keycloak with the three realms of this module, on a port of its own.
 *
 * <p>The port and the realms' keys survive {@link #stop()} and another {@link #start()}; a new
 * instance begins with empty data. Not thread-safe.
 */
final class KeycloakProcess implements AutoCloseable {
  /** Seconds on a quiet machine; the first start also builds, which took minutes on a busy one. */
  private static final Duration START_LIMIT = Duration.ofMinutes(10);

  private final Path home = Path.of(System.getProperty("keycloak.home"));
  private final Path log = Path.of(System.getProperty("log.directory"), "keycloak.log");
  private final int port = ServerProcess.freePort();
  private final String adminPassword = UUID.randomUUID().toString();
  private @Nullable ServerProcess server;

  /** Takes the unpacked distribution and empties its data; the log begins anew. */
  KeycloakProcess() throws IOException {
    Files.deleteIfExists(log);
    deleteTree(home.resolve("data"));
    Path realms = Files.createDirectories(home.resolve("data/import"));
    // Keycloak wants <realm>-realm.json, whatever the realm is called.
    copy("/staff-realm-realm.json", realms);
    copy("/partner-realm-realm.json", realms);
    copy("/clients-realm-realm.json", realms);
  }

  /** Starts it and returns once its realms answer. */
  void start() throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            home.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--import-realm");
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
    // Nothing listens before the import is over, so one realm's answer is that of all.
    URI ready = URI.create(authority("staff-realm") + "/.well-known/openid-configuration");
    server = ServerProcess.start(command, log);
    server.awaitAnswer(ready, START_LIMIT);
  }

  /** Logs its administrator in, to change a realm's keys. */
  RealmKeys keysOf(String realm) throws Exception {
    String base = "http://127.0.0.1:" + port;
    Tokens admin = Tokens.of(authority("master"), "admin-cli", "admin", adminPassword);
    return new RealmKeys(URI.create(base + "/admin/realms/" + realm + "/"), admin.access());
  }

  /** Stops it, JVM included; nothing listens on the port afterwards. */
  void stop() {
    if (server != null) {
      server.close();
      server = null;
    }
  }

  @Override
  public void close() {
    stop();
  }

  /** The realm's address, which is also the {@code iss} of its tokens. */
  String authority(String realm) {
    return "http://127.0.0.1:" + port + "/realms/" + realm;
  }

  private static void copy(String resource, Path directory) throws IOException {
    try (InputStream realm =
        Objects.requireNonNull(KeycloakProcess.class.getResourceAsStream(resource), resource)) {
      Files.copy(realm, directory.resolve(resource.substring(1)));
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
