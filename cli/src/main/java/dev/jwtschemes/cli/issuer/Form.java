package dev.jwtschemes.cli.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a form that was sent; at most 64 KB of them. */
record Form(Map<String, String> fields) {
  private static final int MAX_BYTES = 65_536;

  /** Read the body of a POST; nothing, if it is too large or not a form. */
  static Optional<Form> read(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      return Optional.empty();
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : new String(body, UTF_8).split("&")) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        continue;
      }
      try {
        String name = URLDecoder.decode(pair.substring(0, equals), UTF_8);
        fields.put(name, URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    return Optional.of(new Form(fields));
  }

  /** A field; an empty text if it wasn't sent. */
  String get(String name) {
    return fields.getOrDefault(name, "");
  }
}
