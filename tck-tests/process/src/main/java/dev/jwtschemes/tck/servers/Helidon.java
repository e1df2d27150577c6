package dev.jwtschemes.tck.servers;

import dev.jwtschemes.tck.process.Jdk;
import dev.jwtschemes.tck.process.ServerProcess;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Helidon MP, which serves one application: each has a process of its own, with the content of its
 * WAR on the class path, and all write into one log.
 */
public final class Helidon implements ApplicationServer {
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Pattern READY = Pattern.compile("Server started on http");
  private static final Pattern FAILED = Pattern.compile("(?!)");
  private static final String CLASSES = "WEB-INF/classes";
  private static final String BEANS = CLASSES + "/META-INF/beans.xml";

  @Override
  public String name() {
    return "helidon";
  }

  @Override
  public boolean hasServlets() {
    return false;
  }

  @Override
  public Optional<String> notServed(String packing) {
    return packing.equals("no-beans-xml")
        ? Optional.of("Helidon finds no resource in an archive without a META-INF/beans.xml")
        : Optional.empty();
  }

  @Override
  public RunningServer start(List<Path> wars, Path work) throws IOException, InterruptedException {
    Path home = Jdk.atLeast(21);
    int[] ports = FreePorts.find(wars.size());
    Map<String, RunningServer> applications = new LinkedHashMap<>();
    try {
      for (Path war : wars) {
        String name = ApplicationServer.contextRoot(war);
        Path directory = work.resolve(name);
        unpack(war, directory);
        int port = ports[applications.size()];
        ProcessBuilder command = new ProcessBuilder(command(home, directory, port));
        ServerProcess process = ServerProcess.start(command, home, work.resolve("console.log"));
        applications.put(name, RunningServer.on(port, process));
      }
      RunningServer all = RunningServer.of(applications);
      all.process().await(0, READY, wars.size(), FAILED, START_LIMIT);
      return all;
    } catch (IOException | InterruptedException | RuntimeException e) {
      applications.values().forEach(RunningServer::close);
      throw e;
    }
  }

  private static List<String> command(Path home, Path application, int port) {
    var command = new ArrayList<String>(List.of(home.resolve("bin/java").toString(), "-Xmx256m"));
    command.addAll(ServerProcess.SHORT_LIVED);
    command.addAll(List.of("-Dserver.host=127.0.0.1", "-Dserver.port=" + port));
    command.add("-cp");
    command.add(
        String.join(
            File.pathSeparator,
            application.resolve(CLASSES).toString(),
            application.resolve(WarFile.LIBRARIES) + "/*",
            Directories.named("servers.home").resolve("helidon") + "/*"));
    command.add("io.helidon.microprofile.cdi.Main");
    return command;
  }

  /** The files of a WAR; its beans.xml is where it counts for a directory of the class path. */
  private static void unpack(Path war, Path directory) throws IOException {
    try (ZipFile zip = new ZipFile(war.toFile())) {
      for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        Path file = directory.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
          Files.copy(content, file);
        }
      }
    }
    Files.writeString(directory.resolve(BEANS), WarFile.beansXml("all"));
  }
}
