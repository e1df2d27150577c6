package dev.jwtschemes.console;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The files of the page: a fixed list, so that no path leads anywhere else. */
final class Page {
  private static final Map<String, Resource> FILES =
      Map.of(
          "/", new Resource("index.html", "text/html; charset=utf-8"),
          "/console.css", new Resource("console.css", "text/css; charset=utf-8"),
          "/console.js", new Resource("console.js", "text/javascript; charset=utf-8"),
          "/dom.js", new Resource("dom.js", "text/javascript; charset=utf-8"),
          "/decisions.js", new Resource("decisions.js", "text/javascript; charset=utf-8"),
          "/explain.js", new Resource("explain.js", "text/javascript; charset=utf-8"),
          "/icon.svg", new Resource("icon.svg", "image/svg+xml"));

  private Page() {}

  static void answer(HttpExchange exchange, Answer answer) throws IOException {
    Resource file = FILES.get(exchange.getRequestURI().getRawPath());
    if (file == null) {
      answer.text(404, "The console has no such page.");
      return;
    }
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      answer.text(405, "Pages are read with GET.");
      return;
    }
    answer.bytes(200, file.type(), file.read());
  }

  private record Resource(String name, String type) {
    byte[] read() throws IOException {
      try (InputStream in = Page.class.getResourceAsStream("page/" + name)) {
        if (in == null) {
          throw new IllegalStateException("the jar has lost " + name);
        }
        return in.readAllBytes();
      }
    }
  }
}
