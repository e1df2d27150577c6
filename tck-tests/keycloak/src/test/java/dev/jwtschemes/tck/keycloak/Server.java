package dev.jwtschemes.tck.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Runs one server as a child process, from its first answer to its end. */
final class Server implements AutoCloseable {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final Duration ATTEMPT_LIMIT = Duration.ofSeconds(5);

  private final Process process;

  private Server(Process process) {
    this.process = process;
    // For a build that is cut off: @AfterAll doesn't run then.
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /**
   * Starts the command and returns once {@code ready} answers 200.
   *
   * @throws IllegalStateException if the process ends before that or {@code limit} passes; names
   *     the log's last lines
   */
  static Server start(ProcessBuilder command, Path log, URI ready, Duration limit) {
    command
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      Server server = new Server(command.start());
      if (!server.answers(ready, limit)) {
        String what = server.process.isAlive() ? "No 200 within " + limit : "Ended early";
        server.close();
        throw new IllegalStateException(what + ": " + ready + "\n" + tail(log));
      }
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A port on the loopback address that nobody listens on. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Java launcher that runs this test. */
  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** Ends the process and its descendants: politely, after 30 seconds by force. */
  @Override
  public void close() {
    // A launcher script dies before the JVM it started, so the JVM is asked and awaited by name.
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

  private boolean answers(URI ready, Duration limit) {
    HttpClient http = HttpClient.newBuilder().connectTimeout(ATTEMPT_LIMIT).build();
    HttpRequest request = HttpRequest.newBuilder(ready).timeout(ATTEMPT_LIMIT).build();
    long deadline = System.nanoTime() + limit.toNanos();
    try {
      do {
        try {
          if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
            return true;
          }
        } catch (IOException e) {
          // Not listening yet: that is what this loop waits for.
        }
        if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
          return false;
        }
      } while (System.nanoTime() < deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private static String tail(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
  }
}
