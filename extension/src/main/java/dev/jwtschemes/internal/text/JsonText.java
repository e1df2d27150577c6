package dev.jwtschemes.internal.text;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The writer of JSON (RFC 8259) where JSON-P may be missing. It escapes what ends a string, and
 * what a browser could take for markup. Stateless.
 */
public final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private JsonText() {}

  /**
   * Write a value: a map with string keys, a collection, a string or {@link Text}, a number, a
   * boolean or null. A member of a map that is an empty {@link Optional} is left out.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static String of(@Nullable Object value) {
    StringBuilder json = new StringBuilder();
    write(json, value);
    return json.toString();
  }

  private static void write(StringBuilder json, @Nullable Object value) {
    if (value == null || value instanceof Boolean || isNumber(value)) {
      json.append(value);
    } else if (value instanceof String || value instanceof Text) {
      string(json, value.toString());
    } else if (value instanceof Optional<?> optional) {
      write(json, optional.orElse(null));
    } else if (value instanceof Map<?, ?> map) {
      object(json, map);
    } else if (value instanceof Collection<?> list) {
      array(json, list);
    } else {
      throw new IllegalArgumentException(
          Text.of("JSON has no ").name(value.getClass().getName()).toString());
    }
  }

  private static boolean isNumber(Object value) {
    return value instanceof Integer || value instanceof Long;
  }

  private static void object(StringBuilder json, Map<?, ?> map) {
    String separator = "{";
    for (Map.Entry<?, ?> member : map.entrySet()) {
      if (member.getValue() instanceof Optional<?> optional && optional.isEmpty()) {
        continue;
      }
      json.append(separator);
      string(json, String.valueOf(member.getKey()));
      json.append(':');
      write(json, member.getValue());
      separator = ",";
    }
    json.append(separator.equals("{") ? "{}" : "}");
  }

  private static void array(StringBuilder json, Collection<?> list) {
    json.append('[');
    Iterator<?> each = list.iterator();
    while (each.hasNext()) {
      write(json, each.next());
      json.append(each.hasNext() ? "," : "");
    }
    json.append(']');
  }

  private static void string(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029) {
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          json.append(HEX.charAt((c >> shift) & 0xf));
        }
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
