package dev.jwtschemes.internal.verify;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/**
 * The JSON-P values of claims with numbers beyond 64 bits. The library would make each of them a
 * {@code double}, and leave them out inside of objects. Stateless.
 */
final class ExactNumbers {
  private static final JsonProvider JSON = JsonProvider.provider();

  private ExactNumbers() {}

  /** The same claims, with these values in place of those that hold such numbers. */
  static JwtClaims in(JwtClaims claims) {
    for (String name : List.copyOf(claims.getClaimNames())) {
      @Nullable Object value = claims.getClaimValue(name);
      if (isInside(value)) {
        claims.setClaim(name, json(value));
      }
    }
    return claims;
  }

  private static boolean isInside(@Nullable Object value) {
    if (value instanceof Map<?, ?> object) {
      return object.values().stream().anyMatch(ExactNumbers::isInside);
    }
    if (value instanceof List<?> list) {
      return list.stream().anyMatch(ExactNumbers::isInside);
    }
    return value instanceof BigInteger || value instanceof BigDecimal;
  }

  private static JsonValue json(@Nullable Object value) {
    if (value == null) {
      return JsonValue.NULL;
    }
    if (value instanceof Map<?, ?> object) {
      JsonObjectBuilder built = JSON.createObjectBuilder();
      object.forEach((name, member) -> built.add(String.valueOf(name), json(member)));
      return built.build();
    }
    if (value instanceof List<?> list) {
      JsonArrayBuilder built = JSON.createArrayBuilder();
      list.forEach(element -> built.add(json(element)));
      return built.build();
    }
    if (value instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    }
    return value instanceof Number
        ? JSON.createValue(new BigDecimal(value.toString()))
        : JSON.createValue(value.toString());
  }
}
