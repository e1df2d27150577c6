package dev.jwtschemes.tck.mpjwt.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Open Liberty without its own MP-JWT: with it, a mechanism of the application beside
 * {@code @LoginConfig} is refused (CWWKS1931E).
 *
 * @param port where it serves HTTP
 * @param process the server
 * @param work where WARs are written before the server may see them
 * @param dropins where it picks them up
 */
record OpenLiberty(int port, ServerProcess process, Path work, Path dropins)
    implements RunningServer {
  private static final Pattern LISTENING = Pattern.compile("CWWKF0011I:");
  private static final Pattern STARTED = Pattern.compile("CWWKZ000[13]I:");
  private static final Pattern STOPPED = Pattern.compile("CWWKZ0009I:");
  private static final Pattern FAILED = Pattern.compile("CWWKZ000[24]E:|CWWKF0001E:|CWWKO0221E:");
  private static final String CONFIGURATION =
      """
      <server>
        <featureManager>
          <feature>servlet-6.0</feature>
          <feature>restfulWS-3.1</feature>
          <feature>jsonb-3.0</feature>
          <feature>jsonp-2.1</feature>
          <feature>cdi-4.0</feature>
          <feature>mpConfig-3.1</feature>
          <feature>appSecurity-5.0</feature>
        </featureManager>
        <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1" />
        <logging consoleLogLevel="INFO" />
        <applicationMonitor updateTrigger="polled" pollingRate="200ms" />
        <config updateTrigger="disabled" />
      </server>
      """;

  static OpenLiberty start(Path work) throws IOException, InterruptedException {
    int port = FreePorts.find(1)[0];
    Path directory = Files.createDirectories(work.resolve("servers/tck"));
    Files.writeString(directory.resolve("server.xml"), CONFIGURATION.formatted(port));
    Path script = Settings.path("servers.home").resolve("wlp/bin/server");
    var command = new ProcessBuilder(script.toString(), "run", "tck");
    command.environment().put("WLP_USER_DIR", work.toString());
    command.environment().put("JVM_ARGS", "-Xmx512m");
    ServerProcess process = ServerProcess.start(command, work.resolve("console.log"));
    try {
      process.await(0, LISTENING, FAILED);
      Path dropins = Files.createDirectories(directory.resolve("dropins"));
      return new OpenLiberty(port, process, work, dropins);
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.close();
      throw e;
    }
  }

  @Override
  public void deploy(Archive<?> war) throws IOException, InterruptedException {
    long from = process.now();
    Path file = work.resolve(war.getName());
    war.as(ZipExporter.class).exportTo(file.toFile(), true);
    Files.move(file, dropins.resolve(war.getName()), StandardCopyOption.ATOMIC_MOVE);
    process.await(from, STARTED, FAILED);
  }

  @Override
  public void undeploy(Archive<?> war) throws IOException, InterruptedException {
    long from = process.now();
    // Not there when it was never deployed: nothing would be reported then.
    if (Files.deleteIfExists(dropins.resolve(war.getName()))) {
      process.await(from, STOPPED, FAILED);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
