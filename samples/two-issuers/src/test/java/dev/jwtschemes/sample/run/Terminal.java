package dev.jwtschemes.sample.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A shell in a folder of its own, in which a reader types what a page has: {@code java ... >
 * sample.log 2>&1 &} starts the sample on a free port, {@code kill %1; wait} stops it; every other
 * line is run by bash. Not thread-safe.
 */
final class Terminal implements AutoCloseable {
  /** Where the page has the sample. */
  private static final String PORT = "127.0.0.1:8080";

  private static final Pattern START =
      Pattern.compile("java (?<properties>.*)-jar (?<jar>\\S+) > sample\\.log 2>&1 &");
  private static final String STOP = "kill %1; wait";

  private static final Pattern ADDRESS =
      Pattern.compile("two-issuers listens on http://(127\\.0\\.0\\.1:\\d+)/");
  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Z]+=.*");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path folder;
  private final Map<String, String> replaced;
  private final List<String> assigned = new ArrayList<>();
  private String address = PORT;
  private @Nullable Process sample;

  /**
   * Open it.
   *
   * @param replaced text of a page, and what is meant here
   */
  Terminal(Path folder, Map<String, String> replaced) {
    this.folder = folder;
    this.replaced = replaced;
  }

  /** Type a line; return what comes, with the words of the page. */
  String type(String line) throws IOException, InterruptedException {
    if (line.equals(STOP)) {
      close();
      return "";
    }
    String here = line;
    for (Map.Entry<String, String> each : replaced.entrySet()) {
      here = here.replace(each.getKey(), each.getValue());
    }
    Matcher start = START.matcher(here);
    String output = start.matches() ? start(start) : bash(here.replace(PORT, address));
    for (Map.Entry<String, String> each : replaced.entrySet()) {
      output = output.replace(each.getValue(), each.getKey());
    }
    return output.replace(address, PORT);
  }

  private String start(Matcher typed) throws IOException, InterruptedException {
    close();
    assigned.clear();
    Path log = folder.resolve("sample.log");
    List<String> command = new ArrayList<>(List.of(java().resolve("java").toString(), "-Dport=0"));
    for (String property : typed.group("properties").split(" ")) {
      if (!property.isEmpty()) {
        command.add(property);
      }
    }
    command.addAll(List.of("-jar", typed.group("jar")));
    Process started =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    sample = started;
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.readString(log).contains("Stop with")
        && !started.waitFor(50, TimeUnit.MILLISECONDS)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("The sample hangs:\n" + Files.readString(log));
      }
    }
    Matcher found = ADDRESS.matcher(Files.readString(log));
    address = found.find() ? found.group(1) : PORT;
    return "";
  }

  private String bash(String line) throws IOException, InterruptedException {
    if (ASSIGNMENT.matcher(line).matches()) {
      assigned.add(line);
      return "";
    }
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", String.join("\n", assigned) + "\n" + line);
    builder
        .environment()
        .merge("PATH", java().toString(), (old, more) -> more + File.pathSeparator + old);
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return output.replace("\r", "");
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin");
  }

  @Override
  public void close() throws InterruptedException {
    if (sample != null) {
      sample.destroyForcibly().waitFor();
      sample = null;
    }
  }
}
