package dev.jwtschemes.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The console's HTTP server, on 127.0.0.1 alone: a request comes in at {@link #answer}, passes the
 * {@link Door}, and is answered by {@link Page} or {@link Api}. Ends with {@link #close()}.
 */
final class ConsoleServer implements AutoCloseable {
  /** How many ports after the first are tried. */
  static final int PORTS = 100;

  /** The most requests at a time, live streams included. */
  private static final int THREADS = 16;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Door door;
  private final Api api;
  private final Consumer<String> onAddress;

  private ConsoleServer(
      HttpServer server, Source source, DecisionHistory history, Consumer<String> onAddress) {
    this.server = server;
    this.door = new Door(port());
    this.api = new Api(source, history);
    this.onAddress = onAddress;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            0,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> {
              Thread thread =
                  new Thread(
                      null, task, "jwt-schemes-console-" + number.incrementAndGet(), 0, false);
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::answer);
  }

  /**
   * Start on the first free port.
   *
   * @param first port to try, up to {@value #PORTS} more follow; 0 for any free one
   * @param onAddress gets each address that opens the console, once per use
   * @throws IOException if no port is free
   */
  static ConsoleServer start(
      int first, Source source, DecisionHistory history, Consumer<String> onAddress)
      throws IOException {
    ConsoleServer console = new ConsoleServer(bind(first), source, history, onAddress);
    startAsDaemon(console.server);
    onAddress.accept(console.address());
    return console;
  }

  /** The server's own thread is a daemon if the one that starts it is. */
  private static void startAsDaemon(HttpServer server) throws IOException {
    Thread starter = new Thread(null, server::start, "jwt-schemes-console", 0, false);
    starter.setDaemon(true);
    starter.start();
    try {
      starter.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      server.stop(0);
      throw new InterruptedIOException("interrupted while the console started");
    }
  }

  private static HttpServer bind(int first) throws IOException {
    int last = first == 0 ? 0 : Math.min(first + PORTS, 65_535);
    for (int port = first; ; port++) {
      try {
        return HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 16);
      } catch (BindException e) {
        if (port >= last) {
          throw e;
        }
      }
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** The address that opens the console next. */
  String address() {
    return "http://127.0.0.1:" + port() + "/?key=" + door.key();
  }

  private void answer(HttpExchange exchange) throws IOException {
    Answer answer = new Answer(exchange);
    try (exchange) {
      if (!door.isFromHere(exchange)) {
        answer.text(403, "This console answers only its own page, on 127.0.0.1.");
        return;
      }
      Optional<String> key = Query.of(exchange).get("key");
      if (key.isPresent() && exchange.getRequestURI().getRawPath().equals("/")) {
        open(exchange, answer, key.get());
      } else if (!door.knows(exchange)) {
        answer.text(403, "Open the console by the address in the application's log.");
      } else if (exchange.getRequestURI().getRawPath().startsWith("/api/")) {
        api.answer(exchange, answer);
      } else {
        Page.answer(exchange, answer);
      }
    } catch (RuntimeException e) {
      // The exchange is closed; what failed is for the developer, who sees the page.
      answer.failed(e);
    }
  }

  private void open(HttpExchange exchange, Answer answer, String key) throws IOException {
    Optional<String> cookie =
        exchange.getRequestMethod().equals("GET") ? door.open(key) : Optional.empty();
    if (cookie.isEmpty()) {
      answer.text(
          403, "This address was used or is wrong. The application's log has the next one.");
      return;
    }
    onAddress.accept(address());
    answer.redirect("/", cookie.get());
  }

  @Override
  public void close() {
    api.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
