package dev.jwtschemes.contract.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, all that it prints in one file. */
final class ServerProcess implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Pattern ADDRESS =
      Pattern.compile("listens on (http://127\\.0\\.0\\.1:\\d+)");

  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Start {@code java} with these properties and arguments. */
  static ServerProcess start(Path log, Map<String, String> properties, List<String> arguments)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dport=0"));
    properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    // For a build that is stopped half-way.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new ServerProcess(process, log);
  }

  /** Wait until it listens. */
  URI address() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(START_LIMIT);
    while (Instant.now().isBefore(end)) {
      Matcher address = ADDRESS.matcher(log());
      if (address.find()) {
        return URI.create(address.group(1));
      }
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("The server ended: " + log());
      }
    }
    throw new IllegalStateException("The server does not listen: " + log());
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
