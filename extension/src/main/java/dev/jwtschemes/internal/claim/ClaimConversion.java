package dev.jwtschemes.internal.claim;

import dev.jwtschemes.internal.text.Text;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.jspecify.annotations.Nullable;

/** The conversion of a claim's value to the type it is injected as: MP-JWT 2.1 section 7.1.3. */
final class ClaimConversion {
  private static final JsonProvider JSON = JsonProvider.provider();

  private ClaimConversion() {}

  /**
   * Convert.
   *
   * @throws IllegalArgumentException if the claim's value doesn't fit the type
   */
  static @Nullable Object to(Class<?> target, String name, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    Object converted = convert(target, value);
    if (converted == null && name.equals(Claims.groups.name()) && target == Set.class) {
      return Set.of(); // what can't be read isn't a group, nor a reason to fail
    }
    if (converted == null) {
      throw new IllegalArgumentException(
          Text.of("The claim ")
              .quote(name)
              .and(" can't be injected as ")
              .name(target.getTypeName())
              .toString());
    }
    return converted;
  }

  private static @Nullable Object convert(Class<?> target, Object value) {
    if (JsonValue.class.isAssignableFrom(target)) {
      JsonValue json = json(value);
      return target.isInstance(json) ? json : null;
    }
    if (target == String.class) {
      return value instanceof JsonString text ? text.getString() : value.toString();
    }
    if (target == Set.class || target == Collection.class) {
      return value instanceof Set ? value : strings(json(value));
    }
    if (target == Boolean.class || target == boolean.class) {
      return value instanceof Boolean
          ? value
          : value == JsonValue.TRUE
              ? Boolean.TRUE
              : value == JsonValue.FALSE ? Boolean.FALSE : null;
    }
    @Nullable BigDecimal number = number(value);
    if (number != null && (target == Long.class || target == long.class)) {
      return isIn(number, Long.MIN_VALUE, Long.MAX_VALUE) ? number.longValue() : null;
    }
    if (number != null && (target == Integer.class || target == int.class)) {
      return isIn(number, Integer.MIN_VALUE, Integer.MAX_VALUE) ? number.intValue() : null;
    }
    if (number != null && (target == Double.class || target == double.class)) {
      return number.doubleValue();
    }
    return target.isInstance(value) ? value : null;
  }

  /** What is left of a larger number may be another caller's. */
  private static boolean isIn(BigDecimal number, long min, long max) {
    return number.compareTo(BigDecimal.valueOf(min)) >= 0
        && number.compareTo(BigDecimal.valueOf(max)) <= 0;
  }

  private static @Nullable BigDecimal number(Object value) {
    if (value instanceof JsonNumber number) {
      return number.bigDecimalValue();
    }
    return value instanceof Number number ? new BigDecimal(number.toString()) : null;
  }

  private static @Nullable Set<String> strings(JsonValue value) {
    if (value instanceof JsonString text) {
      return Set.of(text.getString());
    }
    if (!(value instanceof JsonArray array)) {
      return null;
    }
    Set<String> strings = new LinkedHashSet<>();
    for (JsonValue each : array) {
      strings.add(each instanceof JsonString text ? text.getString() : each.toString());
    }
    return strings;
  }

  private static JsonValue json(Object value) {
    if (value instanceof JsonValue json) {
      return json;
    }
    if (value instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof Collection<?> collection) {
      JsonArrayBuilder array = JSON.createArrayBuilder();
      collection.forEach(each -> array.add(json(each)));
      return array.build();
    }
    @Nullable BigDecimal number = number(value);
    return number == null
        ? JSON.createValue(value.toString())
        : isWhole(number) ? JSON.createValue(number.longValue()) : JSON.createValue(number);
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() < 19;
  }
}
