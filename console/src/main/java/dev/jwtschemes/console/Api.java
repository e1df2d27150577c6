package dev.jwtschemes.console;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;

/** The JSON of the console, see docs/reference/console.md. */
final class Api implements AutoCloseable {
  /** The longest body of a request, in bytes. */
  static final int BODY = 128 * 1024;

  private static final String DECISIONS = "/api/decisions";

  private final Source source;
  private final DecisionHistory history;
  private final LiveStream live;

  Api(Source source, DecisionHistory history) {
    this.source = source;
    this.history = history;
    this.live = new LiveStream(history);
  }

  void answer(HttpExchange exchange, Answer answer) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    boolean explains = path.equals("/api/explain");
    String allowed = explains ? "POST" : "GET";
    if (!exchange.getRequestMethod().equals(allowed)) {
      exchange.getResponseHeaders().set("Allow", allowed);
      answer.error(405, "Use " + allowed + " here.");
    } else if (explains) {
      explain(exchange, answer);
    } else if (path.equals("/api/schemes")) {
      answer.json(200, source.schemes());
    } else if (path.equals("/api/resources")) {
      answer.json(200, source.resources());
    } else if (path.equals(DECISIONS + "/stream")) {
      live.answer(exchange, answer);
    } else if (path.equals(DECISIONS)) {
      list(exchange, answer);
    } else if (path.startsWith(DECISIONS + "/")) {
      one(path.substring(DECISIONS.length() + 1), answer);
    } else {
      answer.error(404, "The console has nothing at this address.");
    }
  }

  private void list(HttpExchange exchange, Answer answer) throws IOException {
    Query query = Query.of(exchange);
    int limit;
    try {
      limit = query.get("limit").map(Integer::parseInt).orElse(DecisionHistory.KEPT);
    } catch (NumberFormatException e) {
      limit = -1;
    }
    if (limit < 1 || limit > DecisionHistory.KEPT) {
      answer.error(400, "limit is a number from 1 to " + DecisionHistory.KEPT + ".");
      return;
    }
    // The end is read first: what comes in between is in the list and in the stream, never in none.
    long end = history.end();
    List<Entry> found = history.latest(wanted(query), limit);
    JsonArrayBuilder rows = Json.createArrayBuilder();
    boolean isFull = query.has("full");
    found.forEach(entry -> rows.add(entry.json(isFull)));
    answer.json(200, Json.createObjectBuilder().add("decisions", rows).add("next", end).build());
  }

  private static Predicate<Entry> wanted(Query query) {
    Optional<String> outcome = query.get("outcome");
    Optional<String> scheme = query.get("scheme");
    Optional<String> reason = query.get("reason");
    Optional<String> path = query.get("path");
    Optional<String> id = query.get("id");
    return entry ->
        outcome.map(entry.outcome()::equals).orElse(true)
            && scheme.map(value -> entry.scheme().equals(scheme)).orElse(true)
            && reason
                .map(value -> entry.failure().map(Entry.Cause::reason).equals(reason))
                .orElse(true)
            && path.map(entry.path()::contains).orElse(true)
            && id.map(entry.id()::startsWith).orElse(true);
  }

  private void one(String id, Answer answer) throws IOException {
    Optional<Entry> entry = history.find(id);
    if (entry.isEmpty()) {
      answer.error(
          404, "No decision of this id is kept: the last " + DecisionHistory.KEPT + " are.");
      return;
    }
    answer.json(200, entry.get().full());
  }

  private void explain(HttpExchange exchange, Answer answer) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
      answer.error(415, "Send application/json.");
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(BODY + 1);
    if (body.length > BODY) {
      answer.error(413, "The token is longer than any scheme accepts.");
      return;
    }
    Optional<JsonObject> sent = read(body);
    Optional<String> token = sent.flatMap(object -> text(object, "token"));
    if (token.isEmpty()) {
      answer.error(400, "Send {\"token\": \"…\", \"resource\": \"…\"}; resource may be left out.");
      return;
    }
    try {
      answer.json(
          200,
          source.explain(token.get().strip(), sent.flatMap(object -> text(object, "resource"))));
    } catch (NoSuchElementException e) {
      answer.error(404, "The application has no such resource.");
    }
  }

  private static Optional<JsonObject> read(byte[] body) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
      return Optional.of(reader.readObject());
    } catch (JsonException | IllegalStateException | ClassCastException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonObject object, String name) {
    return object.get(name) instanceof JsonString value
        ? Optional.of(value.getString())
        : Optional.empty();
  }

  @Override
  public void close() {
    live.close();
  }
}
