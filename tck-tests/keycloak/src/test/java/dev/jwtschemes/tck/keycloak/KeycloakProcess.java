package dev.jwtschemes.tck.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Keycloak with the two realms of this module, on a port of its own.
 *
 * <p>The port and the realms' keys survive {@link #stop()} and another {@link #start()}; a new
 * instance begins with empty data. Not thread-safe.
 */
final class KeycloakProcess implements AutoCloseable {
  /** Seconds on a quiet machine; the first start also builds, which took minutes on a busy one. */
  private static final Duration START_LIMIT = Duration.ofMinutes(10);

  private final Path home;
  private final Path log;
  private final int port = Server.freePort();
  private @Nullable Server server;

  /** Takes the unpacked distribution and empties its data; {@code log} begins anew. */
  KeycloakProcess(Path home, Path log) {
    this.home = home;
    this.log = log;
    try {
      Files.deleteIfExists(log);
      deleteTree(home.resolve("data"));
      Path realms = Files.createDirectories(home.resolve("data/import"));
      // Keycloak wants <realm>-realm.json, whatever the realm is called.
      copy("/staff-realm-realm.json", realms);
      copy("/partner-realm-realm.json", realms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it and returns once both realms answer. */
  void start() {
    ProcessBuilder command =
        new ProcessBuilder(
            home.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--import-realm");
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // Nothing listens before the import is over, so one realm's answer stands for both.
    URI ready = URI.create(authority("staff-realm") + "/.well-known/openid-configuration");
    server = Server.start(command, log, ready, START_LIMIT);
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
