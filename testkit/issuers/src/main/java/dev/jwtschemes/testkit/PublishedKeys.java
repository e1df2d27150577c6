package dev.jwtschemes.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The issuer's HTTP side: its metadata (RFC 8414, OpenID Connect Discovery) and its key set. */
final class PublishedKeys implements AutoCloseable {
  private final HttpServer server;

  /**
   * Answers one request after the other. Not the server's own thread: from Java 25 on the server
   * stops only when that one is done, which a slow answer would hold up.
   */
  private final ExecutorService answers =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "test-issuer");
            thread.setDaemon(true);
            return thread;
          });

  private final AtomicInteger fetches = new AtomicInteger();
  private final Map<String, Object> metadata = new ConcurrentSkipListMap<>();
  private volatile HttpHandler others = exchange -> answer(exchange, 404, "{}");
  private volatile boolean down;
  private volatile Duration delay = Duration.ZERO;

  private PublishedKeys(HttpServer server) {
    this.server = server;
    server.setExecutor(answers);
  }

  /** Open this port of 127.0.0.1, or any free one for 0. */
  static PublishedKeys bind(int port) {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      return new PublishedKeys(HttpServer.create(new InetSocketAddress(loopback, port), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void start(String issuer, Supplier<String> keySet) {
    metadata("issuer", issuer);
    metadata("jwks_uri", jwksUrl());
    server.createContext("/", exchange -> inTrouble(exchange, this::other));
    serve("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata()));
    serve("/.well-known/oauth-authorization-server", exchange -> answer(exchange, 200, metadata()));
    server.createContext(
        "/jwks",
        exchange -> {
          fetches.incrementAndGet();
          inTrouble(exchange, each -> answer(each, 200, keySet.get()));
        });
    server.start();
  }

  /** Answer requests to paths that begin with this; the longest beginning decides. */
  void serve(String path, HttpHandler handler) {
    server.createContext(path, exchange -> inTrouble(exchange, handler));
  }

  /** Answer every path that nothing else answers. */
  void serveOthers(HttpHandler handler) {
    others = handler;
  }

  private void other(HttpExchange exchange) throws IOException {
    others.handle(exchange);
  }

  void metadata(String name, Object value) {
    metadata.put(name, value);
  }

  private String metadata() {
    return JSONObjectUtils.toJSONString(metadata);
  }

  String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  String jwksUrl() {
    return baseUrl() + "/jwks";
  }

  void outage(boolean isDown) {
    down = isDown;
  }

  void delay(Duration time) {
    delay = time;
  }

  int fetches() {
    return fetches.get();
  }

  @Override
  public void close() {
    server.stop(0);
    answers.shutdownNow();
  }

  private void inTrouble(HttpExchange exchange, HttpHandler handler) throws IOException {
    try (exchange) {
      TimeUnit.NANOSECONDS.sleep(delay.toNanos());
      if (down) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      handler.handle(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
