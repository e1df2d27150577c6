package dev.jwtschemes.tck.mpjwt.servers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
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
final class ServerProcess implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(8);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
    // For a build that is cut off: nobody stops the container then.
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** Start the command on the Java of this test. */
  static ServerProcess start(ProcessBuilder command, Path log) throws IOException {
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command.redirectErrorStream(true).redirectOutput(log.toFile());
    return new ServerProcess(command.start(), log);
  }

  /** The length of the log, from where a later {@link #await} may read. */
  long now() throws IOException {
    return Files.size(log);
  }

  /**
   * Wait until the log says so.
   *
   * @param from where in the log to begin
   * @throws IllegalStateException if it says {@code failed}, the server ends or it takes longer
   *     than {@link #LIMIT}; holds the log from there
   */
  void await(long from, Pattern ready, Pattern failed) throws IOException, InterruptedException {
    await(() -> ready.matcher(since(from)).find(), failed, from);
  }

  /** Wait until a file is there, under the same conditions. */
  void await(long from, Path file, Pattern failed) throws IOException, InterruptedException {
    await(() -> Files.exists(file), failed, from);
  }

  private void await(Condition ready, Pattern failed, long from)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!ready.isMet()) {
      if (failed.matcher(since(from)).find()) {
        throw new IllegalStateException("The server says " + failed + "\n" + since(from));
      }
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("The server ended\n" + since(from));
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Not ready within " + LIMIT + "\n" + since(from));
      }
    }
  }

  private String since(long from) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] rest = new byte[Math.toIntExact(file.length() - from)];
      file.seek(from);
      file.readFully(rest);
      return new String(rest, StandardCharsets.UTF_8);
    }
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

  private interface Condition {
    boolean isMet() throws IOException;
  }
}
