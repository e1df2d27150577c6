package dev.jwtschemes.console;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/**
 * The decisions as server-sent events (WHATWG HTML section 9.2): one event {@code decisions} for
 * all that came in {@value #PACE_MILLIS} ms, so that a burst of thousands stays a handful of
 * events. Thread-safe.
 */
final class LiveStream implements AutoCloseable {
  /** Between two events, in milliseconds. */
  static final int PACE_MILLIS = 250;

  /** The most streams at a time; each has a thread. */
  static final int STREAMS = 8;

  /** Without a decision a comment is sent this often, in milliseconds: a closed page shows then. */
  private static final int HEARTBEAT_MILLIS = 10_000;

  private final DecisionHistory history;
  private final Semaphore free = new Semaphore(STREAMS);
  private volatile boolean closed;

  LiveStream(DecisionHistory history) {
    this.history = history;
  }

  void answer(HttpExchange exchange, Answer answer) throws IOException {
    if (!free.tryAcquire()) {
      answer.error(503, "The console is open in too many windows.");
      return;
    }
    try (OutputStream out = answer.stream("text/event-stream")) {
      send(out, start(exchange), Query.of(exchange).has("full"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      free.release();
    }
  }

  /** A page that comes back goes on where its connection broke. */
  private long start(HttpExchange exchange) {
    String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
    String from = last == null ? Query.of(exchange).get("from").orElse("") : last;
    try {
      return Math.max(0, Math.min(Long.parseLong(from), history.end()));
    } catch (NumberFormatException e) {
      return history.end();
    }
  }

  private void send(OutputStream out, long from, boolean isFull)
      throws IOException, InterruptedException {
    write(out, ": connected\n\n");
    long next = from;
    while (!closed) {
      DecisionHistory.Batch batch = history.since(next, HEARTBEAT_MILLIS);
      next = batch.next();
      write(out, batch.entries().isEmpty() ? ": nothing new\n\n" : event(batch, isFull));
      Thread.sleep(PACE_MILLIS);
    }
  }

  private static String event(DecisionHistory.Batch batch, boolean isFull) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    batch.entries().forEach(entry -> rows.add(entry.json(isFull)));
    String data =
        Json.createObjectBuilder()
            .add("decisions", rows)
            .add("missed", batch.missed())
            .build()
            .toString();
    return "id: " + batch.next() + "\nevent: decisions\ndata: " + data + "\n\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() {
    closed = true;
  }
}
