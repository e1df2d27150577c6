package dev.jwtschemes.tck.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server in a process of its own, all that it prints in one file. */
public final class ServerProcess implements AutoCloseable {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
    // For a build that is cut off: @AfterAll doesn't run then.
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** Start the command on the Java of this test. */
  static ServerProcess start(ProcessBuilder command, Path log) throws IOException {
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command.redirectErrorStream(true).redirectOutput(log.toFile());
    return new ServerProcess(command.start(), log);
  }

  /** The Java launcher that runs this test. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Wait until the log says so.
   *
   * @param ready what it must hold
   * @param times how often
   * @param failed what ends the wait at once
   * @throws IllegalStateException if it fails, ends or takes longer than {@code limit}; holds the
   *     log
   */
  void await(Pattern ready, int times, Pattern failed, Duration limit)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (ready.matcher(log()).results().count() < times) {
      if (failed.matcher(log()).find()) {
        throw new IllegalStateException("The server says " + failed + "\n" + log());
      }
      if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("The server ended\n" + log());
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException("No " + ready + " within " + limit + "\n" + log());
      }
    }
  }

  /** What it has printed until now. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  /** End the process and its descendants: politely, after a minute by force. */
  @Override
  public void close() {
    // A start script dies before the JVM that it started.
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    CompletableFuture<?>[] ends =
        all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      all.forEach(ProcessHandle::destroyForcibly);
    } catch (ExecutionException | TimeoutException e) {
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
