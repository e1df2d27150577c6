package dev.jwtschemes.cli;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The writer of JSON (RFC 8259) for people and programs: what could move a terminal's cursor or
 * change the order of letters is escaped. Stateless.
 */
public final class Json {
  private static final String INDENT = "  ";

  private Json() {}

  /** Write a value of maps, collections, numbers, booleans and text in one line. */
  public static String line(@Nullable Object value) {
    StringBuilder json = new StringBuilder();
    write(json, value, null);
    return json.toString();
  }

  /** Write it with a line for each member. */
  public static String lines(@Nullable Object value) {
    StringBuilder json = new StringBuilder();
    write(json, value, "\n");
    return json.toString();
  }

  private static void write(StringBuilder json, @Nullable Object value, @Nullable String line) {
    if (value instanceof Map<?, ?> map) {
      object(json, map, line);
    } else if (value instanceof Collection<?> list) {
      array(json, list, line);
    } else if (value == null || value instanceof Boolean || value instanceof Number) {
      json.append(value);
    } else {
      string(json, value.toString());
    }
  }

  private static void object(StringBuilder json, Map<?, ?> map, @Nullable String line) {
    @Nullable String inner = line == null ? null : line + INDENT;
    json.append('{');
    Iterator<? extends Map.Entry<?, ?>> members = map.entrySet().iterator();
    while (members.hasNext()) {
      Map.Entry<?, ?> member = members.next();
      json.append(inner == null ? "" : inner);
      string(json, String.valueOf(member.getKey()));
      json.append(inner == null ? ":" : ": ");
      write(json, member.getValue(), inner);
      json.append(members.hasNext() ? "," : line == null ? "" : line);
    }
    json.append('}');
  }

  private static void array(StringBuilder json, Collection<?> list, @Nullable String line) {
    boolean isFlat = list.stream().noneMatch(each -> each instanceof Map);
    @Nullable String inner = line == null || isFlat ? null : line + INDENT;
    json.append('[');
    Iterator<?> each = list.iterator();
    while (each.hasNext()) {
      json.append(inner == null ? "" : inner);
      write(json, each.next(), inner);
      json.append(each.hasNext() ? (line != null && isFlat ? ", " : ",") : "");
    }
    json.append(inner == null || list.isEmpty() ? "" : String.valueOf(line)).append(']');
  }

  private static void string(StringBuilder json, String text) {
    json.append('"');
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
              } else if (isEscaped(c)) {
                for (char unit : Character.toChars(c)) {
                  json.append("\\u%04x".formatted((int) unit));
                }
              } else {
                json.appendCodePoint(c);
              }
            });
    json.append('"');
  }

  private static boolean isEscaped(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.SURROGATE, // half of a pair, which no encoding has
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
