package dev.jwtschemes.tck.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** WildFly with its default configuration, {@code standalone.xml}. */
public final class WildFly implements ApplicationServer {
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Pattern STARTED = Pattern.compile("WFLYSRV0025:");
  private static final Pattern STARTED_WITH_ERRORS = Pattern.compile("WFLYSRV0026:");

  @Override
  public String name() {
    return "wildfly";
  }

  @Override
  public RunningServer start(List<Path> wars, Path work) throws IOException, InterruptedException {
    Path home =
        Directories.named("servers.home")
            .resolve("wildfly-" + System.getProperty("wildfly.version"));
    Directories.copy(home.resolve("standalone/configuration"), work.resolve("configuration"));
    Path deployments = Files.createDirectory(work.resolve("deployments"));
    for (Path war : wars) {
      Files.copy(war, deployments.resolve(war.getFileName()));
    }
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
      // The applications in the directory belong to the start: it is over when they are deployed.
      process.await(STARTED, 1, STARTED_WITH_ERRORS, START_LIMIT);
      return RunningServer.on(ports[0], process);
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.close();
      throw e;
    }
  }
}
