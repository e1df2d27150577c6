package dev.jwtschemes.tck.servers;

import dev.jwtschemes.tck.process.Jdk;
import dev.jwtschemes.tck.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** GlassFish with its default domain, which would listen on all addresses. */
public final class GlassFish implements ApplicationServer {
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Pattern STARTED = Pattern.compile(" startup time ");
  private static final Pattern FAILED = Pattern.compile("(?!)");
  private static final String DOT = "path-dot-at-the-end";

  private final String name;
  private final String directory;
  private final int java;

  /** GlassFish 8: Jakarta EE 11. */
  public GlassFish() {
    this("glassfish", "glassfish8/glassfish", 21);
  }

  private GlassFish(String name, String directory, int java) {
    this.name = name;
    this.directory = directory;
    this.java = java;
  }

  /** GlassFish 7: Jakarta EE 10. */
  public static GlassFish seven() {
    return new GlassFish("glassfish-7", "glassfish7/glassfish", 17);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Map<String, String> reasons() {
    return Map.of(
        DOT,
        "GlassFish's HTTP server may fail on this path, and answers an empty 200 then; no application is reached");
  }

  @Override
  public Set<String> erratic() {
    return Set.of(DOT);
  }

  @Override
  public Optional<String> interfacesNotScanned() {
    return Optional.of(Payara.INTERFACES_NOT_SCANNED);
  }

  @Override
  public String withoutOwnTraces(String log) {
    return Payara.PATH_DECODER_TRACE.matcher(log).replaceAll("");
  }

  @Override
  public RunningServer start(List<Path> wars, Path work) throws IOException, InterruptedException {
    Path javaHome = Jdk.atLeast(java);
    Path home = Directories.named("servers.home").resolve(directory);
    Path domain = work.resolve("domain1");
    Directories.copy(home.resolve("domains/domain1"), domain);
    int[] ports = FreePorts.find(3);
    DomainFile.edit(
        domain.resolve("config/domain.xml"),
        text ->
            DomainFile.shortLived(
                DomainFile.onLoopback(text, ports), "<jvm-options>-XX:NewRatio=2</jvm-options>"));
    Files.writeString(domain.resolve("config/keyfile"), Payara.USERS);
    var command =
        new ProcessBuilder(
            home.resolve("bin/asadmin").toString(),
            "start-domain",
            "--verbose",
            "--domaindir",
            work.toString(),
            "domain1");
    ServerProcess process = ServerProcess.start(command, javaHome, work.resolve("console.log"));
    try {
      process.await(0, STARTED, 1, FAILED, START_LIMIT);
      var management = DomainManagement.on(ports[2]);
      for (Path war : wars) {
        management.deploy(war);
      }
      return RunningServer.on(ports[0], process, management);
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.close();
      throw e;
    }
  }
}
