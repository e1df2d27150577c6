package dev.jwtschemes.tck.soak;

import dev.jwtschemes.tck.process.EmbeddedServer;
import dev.jwtschemes.tck.process.ServerProcess;
import dev.jwtschemes.tck.soak.app.SoakApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The application under soak in a process of its own. Thread-safe. */
final class SoakServer implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ServerProcess process;
  private final URI base;

  private SoakServer(ServerProcess process, URI base) {
    this.process = process;
    this.base = base.resolve("/soak/");
  }

  /** Start it with a scheme for each issuer, and warm it up; the log begins anew. */
  static SoakServer start(List<SoakIssuer> issuers, Path log)
      throws IOException, InterruptedException {
    Map<String, String> properties = new TreeMap<>();
    issuers.forEach(issuer -> properties.putAll(issuer.properties()));
    properties.put("jwt-schemes.validation", "fail");
    // One line a record, so that lines can be counted.
    properties.put("java.util.logging.SimpleFormatter.format", "%4$s %3$s %5$s%6$s%n");
    ServerProcess process =
        ServerProcess.java(log, properties, EmbeddedServer.arguments(SoakApplication.class));
    try {
      SoakServer server = new SoakServer(process, process.address(START_LIMIT));
      // What a new JVM needs to get going is no part of the figures.
      for (int i = 0; i < 300; i++) {
        server.state("failures");
      }
      return server;
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.close();
      throw e;
    }
  }

  /** Send a GET with a bearer token. */
  HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
    return send(request(path).header("Authorization", "Bearer " + token));
  }

  /** What it tells of itself. */
  String state(String what) throws IOException, InterruptedException {
    HttpResponse<String> response = send(request("state/" + what));
    if (response.statusCode() != 200) {
      throw new IllegalStateException(what + ": " + response.statusCode());
    }
    return response.body();
  }

  /** What it has printed until now. */
  String log() throws IOException {
    return process.log();
  }

  @Override
  public void close() {
    process.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(ANSWER_LIMIT);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
