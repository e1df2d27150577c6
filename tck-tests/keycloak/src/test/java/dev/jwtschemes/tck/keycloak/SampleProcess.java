package dev.jwtschemes.tck.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The packaged sample, configured by system properties alone. */
final class SampleProcess implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = Server.freePort();
  private final Path log;
  private final Server server;

  /**
   * Starts it with the given {@code -D} options and returns once it answers; the log begins anew.
   */
  SampleProcess(Path jar, Path log, List<String> properties) {
    List<String> command = new ArrayList<>();
    command.add(Server.java().toString());
    command.add("-Dport=" + port);
    command.addAll(properties);
    command.add("-jar");
    command.add(jar.toString());
    try {
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.log = log;
    server = Server.start(new ProcessBuilder(command), log, uri("/api/open"), START_LIMIT);
  }

  /** Sends a GET, with the token as bearer token if there is one. */
  HttpResponse<String> get(String path, @Nullable String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** What it has printed and logged so far. */
  String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    server.close();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
