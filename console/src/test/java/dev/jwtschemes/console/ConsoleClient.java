package dev.jwtschemes.console;

import dev.jwtschemes.testkit.LibraryLog;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** A reader of the console's JSON, who opens it once. Thread-safe. */
final class ConsoleClient {
  private static final String LINE = "JWT Schemes console: ";

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI console;

  private ConsoleClient(URI console) {
    this.console = console;
  }

  /** Open the console that has logged its address last. */
  static ConsoleClient open() throws IOException, InterruptedException {
    ConsoleClient client = new ConsoleClient(URI.create(address()));
    client.http.send(HttpRequest.newBuilder(client.console).build(), BodyHandlers.discarding());
    return client;
  }

  /** The newest address in the log, which was not used yet. */
  static String address() {
    List<String> lines = LibraryLog.lines().stream().filter(line -> line.startsWith(LINE)).toList();
    return lines.get(lines.size() - 1).substring(LINE.length());
  }

  JsonObject get(String target) throws IOException, InterruptedException {
    String body =
        http.send(HttpRequest.newBuilder(console.resolve(target)).build(), BodyHandlers.ofString())
            .body();
    return Json.createReader(new StringReader(body)).readObject();
  }
}
