package dev.jwtschemes.tck.mpjwt.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * WildFly with its default configuration, {@code standalone.xml}, its own MP-JWT included.
 *
 * @param port where it serves HTTP
 * @param process the server
 * @param deployments the directory that it scans; marker files tell it what to do, and us what it
 *     did
 */
record WildFly(int port, ServerProcess process, Path deployments) implements RunningServer {
  private static final Pattern STARTED = Pattern.compile("WFLYSRV0025:");
  private static final Pattern START_FAILED = Pattern.compile("WFLYSRV0026:");
  private static final Pattern FAILED = Pattern.compile("WFLYSRV0021:.* was rolled back|WFLYDS0011");
  private static final String SCAN = "scan-interval=\"5000\"";

  static WildFly start(Path work) throws IOException, InterruptedException {
    Path home =
        Settings.path("servers.home").resolve("wildfly-" + Settings.text("wildfly.version"));
    Directories.copy(home.resolve("standalone/configuration"), work.resolve("configuration"));
    Path configuration = work.resolve("configuration/standalone.xml");
    String settings = Files.readString(configuration);
    if (!settings.contains(SCAN)) {
      throw new IllegalStateException(configuration + " has no " + SCAN);
    }
    Files.writeString(configuration, settings.replace(SCAN, "scan-interval=\"200\""));
    Path deployments = Files.createDirectory(work.resolve("deployments"));
    int[] ports = FreePorts.find(3);
    var command =
        new ProcessBuilder(
            home.resolve("bin/standalone.sh").toString(),
            "-b=127.0.0.1",
            "-bmanagement=127.0.0.1",
            "-Djboss.server.base.dir=" + work,
            "-Djboss.http.port=" + ports[0],
            "-Djboss.https.port=" + ports[1],
            "-Djboss.management.http.port=" + ports[2],
            "-Dorg.jboss.logmanager.nocolor=true");
    command.environment().put("JAVA_OPTS", "-Xmx512m -Djava.net.preferIPv4Stack=true");
    ServerProcess process = ServerProcess.start(command, work.resolve("console.log"));
    try {
      process.await(0, STARTED, START_FAILED);
      return new WildFly(ports[0], process, deployments);
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.close();
      throw e;
    }
  }

  @Override
  public void deploy(Archive<?> war) throws IOException, InterruptedException {
    long from = process.now();
    war.as(ZipExporter.class).exportTo(deployments.resolve(war.getName()).toFile(), true);
    Files.createFile(marker(war, "dodeploy"));
    process.await(from, marker(war, "deployed"), FAILED);
  }

  @Override
  public void undeploy(Archive<?> war) throws IOException, InterruptedException {
    long from = process.now();
    if (Files.deleteIfExists(marker(war, "deployed"))) {
      process.await(from, marker(war, "undeployed"), FAILED);
    }
    Files.deleteIfExists(deployments.resolve(war.getName()));
  }

  private Path marker(Archive<?> war, String state) {
    return deployments.resolve(war.getName() + "." + state);
  }

  @Override
  public void close() {
    process.close();
  }
}
