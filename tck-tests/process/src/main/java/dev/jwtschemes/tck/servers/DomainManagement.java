package dev.jwtschemes.tck.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Deploys on Payara Server or GlassFish by the resource of the domain's applications: its
 * deployment directory is looked into every other second only.
 *
 * @param applications that resource
 */
record DomainManagement(URI applications) implements Deployer {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** It answers 200 also when the command has failed. */
  private static final Pattern FAILURE = Pattern.compile("\"exit_code\"\\s*:\\s*\"FAILURE\"");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Of the domain whose administration listens on this port of 127.0.0.1. */
  static DomainManagement on(int port) {
    return new DomainManagement(
        URI.create("http://127.0.0.1:" + port + "/management/domain/applications/application"));
  }

  @Override
  public void deploy(Path war) throws IOException, InterruptedException {
    String form = "name=" + name(war) + "&id=" + URLEncoder.encode(war.toString(), UTF_8);
    send(
        request(applications)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  @Override
  public void undeploy(Path war) throws IOException, InterruptedException {
    send(request(URI.create(applications + "/" + name(war))).DELETE());
  }

  private static String name(Path war) {
    return URLEncoder.encode(ApplicationServer.contextRoot(war), UTF_8);
  }

  private static HttpRequest.Builder request(URI address) {
    // The server demands the header, against forged requests of browsers.
    return HttpRequest.newBuilder(address)
        .timeout(LIMIT)
        .header("Accept", "application/json")
        .header("X-Requested-By", "tests");
  }

  private static void send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
    if (response.statusCode() != 200 || FAILURE.matcher(response.body()).find()) {
      throw new IllegalStateException("The server says " + response + ": " + response.body());
    }
  }
}
