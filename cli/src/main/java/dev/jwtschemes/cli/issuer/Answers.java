package dev.jwtschemes.cli.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Writes answers, which may hold tokens: no one keeps them. Stateless. */
final class Answers {
  private Answers() {}

  static void text(HttpExchange exchange, int status, String text) throws IOException {
    write(exchange, status, "text/plain; charset=utf-8", text);
  }

  static void json(HttpExchange exchange, int status, String json) throws IOException {
    write(exchange, status, "application/json", json);
  }

  static void html(HttpExchange exchange, int status, String html) throws IOException {
    write(exchange, status, "text/html; charset=utf-8", html);
  }

  private static void write(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange
        .getResponseHeaders()
        .set(
            "Content-Security-Policy",
            "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
