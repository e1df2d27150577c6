package dev.jwtschemes.testkit.slice;

import jakarta.enterprise.inject.Vetoed;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.Claims;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The value of a claim, in the type that a validated token shows it in. Stateless. */
@Vetoed
final class ClaimOfTest {
  private static final Set<String> TIMES = Set.of("exp", "iat", "nbf", "auth_time", "updated_at");
  private static final Set<String> OBJECTS = Set.of("address", "jwk", "sub_jwk");
  private static final Set<String> STANDARD =
      Arrays.stream(Claims.values()).map(Claims::name).collect(Collectors.toUnmodifiableSet());

  private ClaimOfTest() {}

  static Object value(CallerClaim claim) {
    String name = claim.name();
    if (claim.json().isEmpty()) {
      return name.equals("aud") ? Set.of(claim.value()) : textOf(claim);
    }
    if (!claim.value().isEmpty()) {
      throw bad(claim, "has both a value and JSON: keep one");
    }
    JsonValue json = parsed(claim);
    if (TIMES.contains(name)) {
      if (json instanceof JsonNumber seconds && seconds.isIntegral()) {
        return seconds.longValueExact();
      }
      throw bad(claim, "is a whole number of seconds");
    }
    if (json instanceof JsonString text) {
      return name.equals("aud") ? Set.of(text.getString()) : text.getString();
    }
    if (name.equals("aud")) {
      return texts(claim, json);
    }
    return STANDARD.contains(name) && !OBJECTS.contains(name) ? plain(claim, json) : json;
  }

  private static String textOf(CallerClaim claim) {
    if (TIMES.contains(claim.name())) {
      throw bad(claim, "is a whole number of seconds");
    }
    return claim.value();
  }

  private static Object plain(CallerClaim claim, JsonValue json) {
    if (json == JsonValue.TRUE || json == JsonValue.FALSE) {
      return json == JsonValue.TRUE;
    }
    if (json instanceof JsonNumber number && number.isIntegral()) {
      return number.longValueExact();
    }
    throw bad(claim, "is a text, a whole number or a boolean");
  }

  private static Set<String> texts(CallerClaim claim, JsonValue json) {
    if (!(json instanceof JsonArray array)) {
      throw bad(claim, "is a text or an array of texts");
    }
    Set<String> texts = new LinkedHashSet<>();
    for (JsonValue each : array) {
      if (!(each instanceof JsonString text)) {
        throw bad(claim, "is a text or an array of texts");
      }
      texts.add(text.getString());
    }
    return texts;
  }

  private static JsonValue parsed(CallerClaim claim) {
    try (JsonParser parser = Json.createParser(new StringReader(claim.json()))) {
      parser.next();
      JsonValue value = parser.getValue();
      if (parser.hasNext()) { // fails by itself where it looks
        throw bad(claim, "is not JSON: " + claim.json());
      }
      if (value == JsonValue.NULL) {
        throw bad(claim, "can't be null: leave it out");
      }
      return value;
    } catch (JsonException | NoSuchElementException e) {
      throw bad(claim, "is not JSON: " + claim.json());
    }
  }

  private static ExtensionConfigurationException bad(CallerClaim claim, String what) {
    return new ExtensionConfigurationException("@CallerClaim '" + claim.name() + "' " + what);
  }
}
