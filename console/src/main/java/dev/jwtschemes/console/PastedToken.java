package dev.jwtschemes.console;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Header and claims of a token as text, for the page alone: nothing is decided by them.
 *
 * @param header if it is JSON
 * @param claims if they are JSON: those of an encrypted token are not readable
 */
record PastedToken(Optional<JsonObject> header, Optional<JsonObject> claims) {
  private static final List<String> TIMES = List.of("iat", "nbf", "exp", "auth_time");

  static PastedToken of(String token) {
    String[] parts = token.split("\\.", -1);
    return new PastedToken(read(parts[0]), parts.length == 3 ? read(parts[1]) : Optional.empty());
  }

  private static Optional<JsonObject> read(String part) {
    try (JsonReader reader =
        Json.createReader(new ByteArrayInputStream(Base64.getUrlDecoder().decode(part)))) {
      return Optional.of(reader.readObject());
    } catch (IllegalArgumentException | JsonException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  void addTo(JsonObjectBuilder shown) {
    header.ifPresent(object -> shown.add("header", object));
    claims.ifPresent(object -> shown.add("claims", object).add("times", times(object)));
  }

  private static JsonArrayBuilder times(JsonObject claims) {
    JsonArrayBuilder times = Json.createArrayBuilder();
    for (String name : TIMES) {
      if (claims.get(name) instanceof JsonNumber number) {
        try {
          String at = Instant.ofEpochSecond(number.bigDecimalValue().longValue()).toString();
          times.add(Json.createObjectBuilder().add("claim", name).add("at", at));
        } catch (DateTimeException e) {
          // a number that is no time is shown among the claims alone
        }
      }
    }
    return times;
  }
}
