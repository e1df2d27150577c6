package dev.jwtschemes.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The issuer's HTTP side: its metadata (RFC 8414, OpenID Connect Discovery) and its key set. */
final class PublishedKeys implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger fetches = new AtomicInteger();
  private volatile boolean down;
  private volatile Duration delay = Duration.ZERO;

  private PublishedKeys(HttpServer server) {
    this.server = server;
  }

  static PublishedKeys bind() {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      return new PublishedKeys(HttpServer.create(new InetSocketAddress(loopback, 0), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void start(String issuer, Supplier<String> keySet) {
    String metadata = JSONObjectUtils.toJSONString(Map.of("issuer", issuer, "jwks_uri", jwksUrl()));
    server.createContext("/", exchange -> answer(exchange, 404, "{}"));
    server.createContext(
        "/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata));
    server.createContext(
        "/.well-known/oauth-authorization-server", exchange -> answer(exchange, 200, metadata));
    server.createContext(
        "/jwks",
        exchange -> {
          fetches.incrementAndGet();
          answer(exchange, 200, keySet.get());
        });
    server.start();
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
  }

  private void answer(HttpExchange exchange, int status, String json) throws IOException {
    try (exchange) {
      TimeUnit.NANOSECONDS.sleep(delay.toNanos());
      if (down) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      byte[] body = json.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
