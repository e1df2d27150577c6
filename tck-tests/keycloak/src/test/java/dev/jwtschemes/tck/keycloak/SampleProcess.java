package dev.jwtschemes.tck.keycloak;

import dev.jwtschemes.tck.process.ServerProcess;
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
import org.jspecify.annotations.Nullable;

/** The packaged sample, configured by system properties alone. */
final class SampleProcess implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ServerProcess server;
  private final URI base;

  private SampleProcess(ServerProcess server, URI base) {
    this.server = server;
    this.base = base;
  }

  /** Starts it on the two realms and returns once it listens; the log begins anew. */
  static SampleProcess start(KeycloakProcess keycloak) throws IOException, InterruptedException {
    return start(keycloak, "staff-realm", "realm_access/roles");
  }

  /**
   * The same with another realm for staff.
   *
   * @param groups path of its roles
   */
  static SampleProcess start(KeycloakProcess keycloak, String staff, String groups)
      throws IOException, InterruptedException {
    Map<String, String> properties = new TreeMap<>();
    properties.put("port", "0");
    properties.put("jwt-schemes.staff.authority", keycloak.authority(staff));
    properties.put("jwt-schemes.staff.groups.path", groups);
    properties.put("jwt-schemes.partner.authority", keycloak.authority("partner-realm"));
    properties.put("jwt-schemes.partner.groups.path", "realm_access/roles");
    for (String scheme : List.of("staff", "partner")) {
      properties.put("jwt-schemes." + scheme + ".verify.audiences", "two-issuers");
    }
    Path log = Path.of(System.getProperty("log.directory"), "two-issuers.log");
    List<String> program = List.of("-jar", System.getProperty("sample.jar"));
    ServerProcess server = ServerProcess.java(log, properties, program);
    try {
      return new SampleProcess(server, server.address(START_LIMIT));
    } catch (IOException | InterruptedException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Sends a GET, with the token as bearer token if there is one. */
  HttpResponse<String> get(String path, @Nullable String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** What it has printed and logged so far. */
  String log() throws IOException {
    return server.log();
  }

  @Override
  public void close() {
    server.close();
  }
}
