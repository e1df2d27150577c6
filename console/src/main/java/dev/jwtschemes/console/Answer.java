package dev.jwtschemes.console;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The response to one request, with the headers that every response has. */
final class Answer {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final HttpExchange exchange;
  private boolean begun;

  Answer(HttpExchange exchange) {
    this.exchange = exchange;
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }

  void json(int status, JsonObject body) throws IOException {
    bytes(status, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** An error of the JSON API, with what to do. */
  void error(int status, String text) throws IOException {
    json(status, Json.createObjectBuilder().add("error", text).build());
  }

  void text(int status, String text) throws IOException {
    bytes(status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  void bytes(int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    begun = true;
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
    if (!head && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  void redirect(String to, String cookie) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.getResponseHeaders().set("Set-Cookie", cookie);
    begun = true;
    exchange.sendResponseHeaders(303, -1);
  }

  /** A body that goes on until its writer ends. */
  OutputStream stream(String type) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    begun = true;
    exchange.sendResponseHeaders(200, 0);
    return exchange.getResponseBody();
  }

  /** Something of ours failed: 500, if the response has not begun. */
  void failed(RuntimeException e) throws IOException {
    if (!begun) {
      error(500, "The console failed: " + e.getClass().getName());
    }
  }
}
