package dev.jwtschemes.internal.verify;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The maker of JSON-P values from the values of claims. Stateless. */
final class JsonClaims {
  private JsonClaims() {}

  /** The provider, looked up at the first value and once: the look-up goes through all services. */
  private static final class Provider {
    static final JsonProvider JSON = JsonProvider.provider();
  }

  /** Make the JSON-P value of what a JSON parser made of a claim. */
  static JsonValue of(@Nullable Object value) {
    if (value instanceof String text) {
      return Provider.JSON.createValue(text);
    }
    if (value instanceof Boolean bool) {
      return bool ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof Long number) {
      return Provider.JSON.createValue(number);
    }
    if (value instanceof BigInteger number) {
      return Provider.JSON.createValue(number);
    }
    if (value instanceof BigDecimal number) {
      return Provider.JSON.createValue(number);
    }
    if (value instanceof Number number) {
      return Provider.JSON.createValue(number.doubleValue());
    }
    if (value instanceof Map<?, ?> members) {
      return object(members);
    }
    return value instanceof List<?> values ? array(values) : JsonValue.NULL;
  }

  /** Whether values of all claims can be made: JSON-P has no infinite numbers. */
  static boolean arePossible(@Nullable Object value) {
    if (value == null || value instanceof String || value instanceof Long) {
      return true;
    }
    if (value instanceof Double number) {
      return Double.isFinite(number);
    }
    Collection<?> parts =
        value instanceof Map<?, ?> members
            ? members.values()
            : value instanceof List<?> values ? values : List.of();
    for (Object part : parts) {
      if (!arePossible(part)) {
        return false;
      }
    }
    return true;
  }

  /** Roughly the memory that the Java values of claims need, in bytes; rather more than less. */
  static long size(@Nullable Object value) {
    if (value instanceof String text) {
      return 56 + 2L * text.length();
    }
    long size = 64;
    if (value instanceof Map<?, ?> members) {
      for (Map.Entry<?, ?> member : members.entrySet()) {
        size += 64 + size(member.getKey()) + size(member.getValue());
      }
    } else if (value instanceof List<?> values) {
      for (Object each : values) {
        size += 8 + size(each);
      }
    }
    return size;
  }

  private static JsonObject object(Map<?, ?> members) {
    JsonObjectBuilder object = Provider.JSON.createObjectBuilder();
    members.forEach((name, value) -> object.add((String) name, of(value)));
    return object.build();
  }

  private static JsonArray array(List<?> values) {
    JsonArrayBuilder array = Provider.JSON.createArrayBuilder();
    values.forEach(value -> array.add(of(value)));
    return array.build();
  }
}
