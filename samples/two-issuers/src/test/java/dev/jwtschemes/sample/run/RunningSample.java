package dev.jwtschemes.sample.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code java -jar two-issuers.jar} on a free port, as a process of its own. */
final class RunningSample implements AutoCloseable {
  private static final String BEFORE_ADDRESS = "two-issuers listens on ";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
  private final List<String> output = new ArrayList<>();

  private RunningSample(Process process) {
    this.process = process;
    Thread reader = new Thread(this::readAll, "two-issuers output");
    reader.setDaemon(true);
    reader.start();
  }

  /** Copy the jar into an empty folder, where nothing beside it can help, and start it. */
  static RunningSample start(Path folder, String... properties) throws IOException {
    Path jar = folder.resolve("elsewhere.jar");
    Files.copy(Path.of(System.getProperty("sample.jar", "")), jar);
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.add("-Dport=0");
    command.addAll(List.of(properties));
    command.addAll(List.of("-jar", jar.toString()));
    return new RunningSample(
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start());
  }

  /** Wait until it is up; return its base address. */
  String awaitAddress() {
    String line = awaitLine(text -> text.startsWith(BEFORE_ADDRESS));
    awaitLine(text -> text.startsWith("Stop with"));
    return line.substring(BEFORE_ADDRESS.length());
  }

  /** Wait for a line; look at the ones already seen, too. */
  String awaitLine(Predicate<String> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int next = 0;
    while (true) {
      for (; next < output.size(); next++) {
        if (wanted.test(output.get(next))) {
          return output.get(next);
        }
      }
      String line = poll(deadline - System.nanoTime());
      if (line == null) {
        throw new AssertionError("Missing in:\n" + String.join("\n", output));
      }
      output.add(line);
    }
  }

  /** What was printed so far, as far as it was waited for. */
  List<String> output() {
    return List.copyOf(output);
  }

  int awaitExit() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("Still running");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private @Nullable String poll(long nanos) {
    try {
      return unread.poll(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private void readAll() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      lines.lines().forEach(unread::add);
    } catch (IOException | UncheckedIOException e) {
      unread.add("The output ended: " + e.getMessage());
    }
  }
}
