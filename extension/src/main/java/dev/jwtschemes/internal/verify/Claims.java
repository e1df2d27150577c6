package dev.jwtschemes.internal.verify;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Claims of the types that RFC 7519 section 4.1 gives them. Null counts as absent. Stateless. */
final class Claims {
  /** Times beyond the year 9999 are mistakes, and would overflow. */
  private static final long MAX_SECONDS = 253_402_300_799L;

  private Claims() {}

  static Refusal missing(Text what) {
    return new Refusal(FailureReason.CLAIM_MISSING, Detail.missing(what));
  }

  static Refusal malformed(String name, Text expected) {
    return new Refusal(
        FailureReason.CLAIM_MALFORMED,
        Detail.of(Text.EMPTY.name(name).and(" is not ").and(expected)));
  }

  static Optional<Instant> time(Map<String, Object> claims, String name) throws Refusal {
    @Nullable Object value = claims.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof Number number)) {
      throw malformed(name, Text.of("a number of seconds"));
    }
    double seconds = number.doubleValue();
    if (!(seconds >= 0 && seconds <= MAX_SECONDS)) {
      throw malformed(name, Text.of("a time before the year 10000"));
    }
    return Optional.of(Instant.ofEpochMilli((long) (seconds * 1000)));
  }

  static Optional<String> text(Map<String, Object> claims, String name) throws Refusal {
    @Nullable Object value = claims.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof String text)) {
      throw malformed(name, Text.of("a string"));
    }
    return Optional.of(text);
  }

  static List<String> texts(Map<String, Object> claims, String name) throws Refusal {
    @Nullable Object value = claims.get(name);
    if (value == null || value instanceof String) {
      return value == null ? List.of() : List.of((String) value);
    }
    List<String> texts = new ArrayList<>();
    for (Object each : value instanceof List<?> list ? list : List.of(value)) {
      if (!(each instanceof String text)) {
        throw malformed(name, Text.of("a string or a list of strings"));
      }
      texts.add(text);
    }
    return texts;
  }

  /** The text of a value that can be compared with one: a string, boolean or whole number. */
  static Optional<String> plain(Object value) {
    boolean isPlain =
        value instanceof String
            || value instanceof Boolean
            || value instanceof Long
            || value instanceof BigInteger;
    return isPlain ? Optional.of(value.toString()) : Optional.empty();
  }

  /** A value for a detail. */
  static Text shown(Object value) {
    return plain(value)
        .map(Text.EMPTY::quote)
        .orElseGet(
            () ->
                value instanceof List<?>
                    ? Text.of("a list")
                    : Text.of("neither a string, a boolean nor a whole number"));
  }
}
