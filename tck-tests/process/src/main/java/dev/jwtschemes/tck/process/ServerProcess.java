package dev.jwtschemes.tck.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server in a process of its own, all that it prints in one file. */
public final class ServerProcess implements AutoCloseable {
  /** For a JVM that lives a few minutes: compiling thoroughly costs more than it brings. */
  public static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
  private static final Duration ATTEMPT_LIMIT = Duration.ofSeconds(5);
  private static final Pattern ADDRESS =
      Pattern.compile("listens on (http://127\\.0\\.0\\.1:\\d+)");

  /** What is added to the environment of a process that this thread starts. */
  private static final ThreadLocal<Map<String, String>> ENVIRONMENT =
      ThreadLocal.withInitial(Map::of);

  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
    // For a build that is cut off: @AfterAll doesn't run then.
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** How a server is started. */
  public interface Start<T> {
    T run() throws IOException, InterruptedException;
  }

  /** Start a server whose processes have these environment variables as well. */
  public static <T> T with(Map<String, String> environment, Start<T> server)
      throws IOException, InterruptedException {
    ENVIRONMENT.set(Map.copyOf(environment));
    try {
      return server.run();
    } finally {
      ENVIRONMENT.remove();
    }
  }

  /** Start a command on the Java of this test; what it prints is added to the log. */
  public static ServerProcess start(ProcessBuilder command, Path log) throws IOException {
    return start(command, Path.of(System.getProperty("java.home")), log);
  }

  /** Start a command on another Java; what it prints is added to the log. */
  public static ServerProcess start(ProcessBuilder command, Path javaHome, Path log)
      throws IOException {
    command.environment().put("JAVA_HOME", javaHome.toString());
    command.environment().putAll(ENVIRONMENT.get());
    command
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return new ServerProcess(command.start(), log);
  }

  /** Start a Java of 256 MB with these properties and arguments; the log begins anew. */
  public static ServerProcess java(Path log, Map<String, String> properties, List<String> arguments)
      throws IOException {
    Files.deleteIfExists(log);
    var command = new ArrayList<String>();
    command.add(java().toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
    properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(arguments);
    return start(new ProcessBuilder(command), log);
  }

  /** The Java launcher that runs this test. */
  public static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** A port on the loopback address that nobody listens on. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Wait until it prints where it listens. */
  public URI address(Duration limit) throws IOException, InterruptedException {
    return URI.create(awaitLine(ADDRESS, limit).group(1));
  }

  /**
   * Wait until the log holds this.
   *
   * @throws IllegalStateException if the process ends before that or {@code limit} passes; holds
   *     the log
   */
  public MatchResult awaitLine(Pattern wanted, Duration limit)
      throws IOException, InterruptedException {
    return await(() -> Optional.of(wanted.matcher(log())).filter(Matcher::find), wanted, limit);
  }

  /**
   * Wait until the log says so, after what it held when it was {@code from} characters long.
   *
   * @param ready what it must hold
   * @param times how often
   * @param failed what ends the wait at once
   * @throws IllegalStateException if it fails, the process ends or {@code limit} passes; holds the
   *     log
   */
  public void await(int from, Pattern ready, int times, Pattern failed, Duration limit)
      throws IOException, InterruptedException {
    await(
        () -> {
          String news = log().substring(from);
          if (failed.matcher(news).find()) {
            throw new IllegalStateException("The server says " + failed + "\n" + log());
          }
          return Optional.of(ready.matcher(news).results().count()).filter(count -> count >= times);
        },
        ready,
        limit);
  }

  /**
   * Wait until this address answers 200.
   *
   * @throws IllegalStateException if the process ends before that or {@code limit} passes; holds
   *     the log
   */
  public void awaitAnswer(URI ready, Duration limit) throws IOException, InterruptedException {
    HttpClient http = HttpClient.newBuilder().connectTimeout(ATTEMPT_LIMIT).build();
    HttpRequest request = HttpRequest.newBuilder(ready).timeout(ATTEMPT_LIMIT).build();
    await(
        () -> {
          try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return Optional.of(status).filter(value -> value == 200);
          } catch (IOException e) {
            return Optional.empty(); // not listening yet
          }
        },
        ready,
        limit);
  }

  /** The Java that serves; a script may have started it. */
  public Jvm jvm() {
    return Jvm.youngest(
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList());
  }

  /** What it has printed until now. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  /** End the process and its descendants: politely, after a minute by force. */
  @Override
  public void close() {
    // A start script dies before the JVM that it started, so each is asked and awaited by itself.
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

  private interface Attempt<T> {
    Optional<T> look() throws IOException, InterruptedException;
  }

  private <T> T await(Attempt<T> attempt, Object wanted, Duration limit)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < end) {
      Optional<T> seen = attempt.look();
      if (seen.isPresent()) {
        return seen.get();
      }
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("The server ended before " + wanted + "\n" + log());
      }
    }
    throw new IllegalStateException("No " + wanted + " within " + limit + "\n" + log());
  }
}
