package dev.jwtschemes.tck.mpjwt.servers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Payara Server with its default domain, its own MP-JWT included.
 *
 * @param port where it serves HTTP
 * @param management the resource of its applications
 * @param process the server
 * @param wars where WARs are written for it
 */
record PayaraServer(int port, URI management, ServerProcess process, Path wars)
    implements RunningServer {
  private static final Pattern STARTED = Pattern.compile("startup time : ");
  private static final Pattern FAILED = Pattern.compile("Command start-domain failed");
  private static final Duration LIMIT = Duration.ofMinutes(8);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static PayaraServer start(Path work) throws IOException, InterruptedException {
    Path home = Settings.path("servers.home").resolve("payara6/glassfish");
    Path domain = work.resolve("domain1");
    Directories.copy(home.resolve("domains/domain1"), domain);
    int[] ports = FreePorts.find(3);
    Path configuration = domain.resolve("config/domain.xml");
    Files.writeString(configuration, onLoopback(Files.readString(configuration), ports));
    var command =
        new ProcessBuilder(
            home.resolve("bin/asadmin").toString(),
            "start-domain",
            "--verbose",
            "--domaindir",
            work.toString(),
            "domain1");
    ServerProcess process = ServerProcess.start(command, work.resolve("console.log"));
    try {
      process.await(0, STARTED, FAILED);
      URI management =
          URI.create(
              "http://127.0.0.1:" + ports[2] + "/management/domain/applications/application");
      return new PayaraServer(
          ports[0], management, process, Files.createDirectories(work.resolve("wars")));
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.close();
      throw e;
    }
  }

  @Override
  public void deploy(Archive<?> war) throws IOException, InterruptedException {
    Path file = wars.resolve(war.getName());
    war.as(ZipExporter.class).exportTo(file.toFile(), true);
    command(
        request(management)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "name=tck&id=" + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8))));
  }

  @Override
  public void undeploy(Archive<?> war) throws IOException, InterruptedException {
    command(request(URI.create(management + "/tck")).DELETE());
  }

  private static HttpRequest.Builder request(URI address) {
    // Payara demands the header, against forged requests of browsers.
    return HttpRequest.newBuilder(address)
        .timeout(LIMIT)
        .header("Accept", "application/json")
        .header("X-Requested-By", "tck");
  }

  private static void command(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException("Payara says " + response + ": " + response.body());
    }
  }

  /**
   * The domain with its three web listeners on 127.0.0.1, and without those that the applications
   * don't need: remote EJB, JMX, messaging and the data grid.
   */
  private static String onLoopback(String domain, int[] ports) {
    String server = domain;
    server = replace(server, "network-listener port=\"8080\"", listener(ports[0]));
    server = replace(server, "network-listener port=\"8181\"", listener(ports[1]));
    server = replace(server, "network-listener port=\"4848\"", listener(ports[2]));
    server = replace(server, "<iiop-listener ", "<iiop-listener enabled=\"false\" ");
    server = replace(server, "<jmx-connector ", "<jmx-connector enabled=\"false\" ");
    return replace(
        server,
        "<hazelcast-config-specific-configuration></hazelcast-config-specific-configuration>",
        """
        <hazelcast-config-specific-configuration enabled="false" />
        <jms-service type="DISABLED" default-jms-host="default_JMS_host">
          <jms-host name="default_JMS_host" host="localhost" />
        </jms-service>
        """);
  }

  private static String listener(int port) {
    return "network-listener address=\"127.0.0.1\" port=\"" + port + "\"";
  }

  private static String replace(String text, String old, String replacement) {
    if (!text.contains(old)) {
      throw new IllegalStateException("The domain has no " + old);
    }
    return text.replace(old, replacement);
  }

  @Override
  public void close() {
    process.close();
  }
}
