package dev.jwtschemes.internal.token;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The maker of Java values from JSON that {@link StrictJson} has read already, from some place on.
 */
final class JsonValues {
  /** A whole number of as many characters fits into a long for sure. */
  private static final int LONG = 18;

  private final String text;
  private int at;

  JsonValues(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** The object that the text is, by its members. */
  static Map<String, @Nullable Object> of(String text, JsonMembers members) {
    int size = members.size();
    Map<String, @Nullable Object> values = new LinkedHashMap<>(size * 4 / 3 + 1);
    JsonValues at = new JsonValues(text, 0);
    for (int i = 0; i < size; i++) {
      at.at = members.place(i);
      values.put(members.name(i), at.value());
    }
    return Collections.unmodifiableMap(values);
  }

  /** The string here, if it is one. */
  Optional<String> string() {
    return text.charAt(at) == '"' ? Optional.of(readString()) : Optional.empty();
  }

  /** The strings of the list here, if it is one of strings alone; else none. */
  List<String> strings() {
    List<String> strings = new ArrayList<>();
    if (text.charAt(at) != '[') {
      return strings;
    }
    at++;
    while (!isEnd(']')) {
      if (text.charAt(at) != '"') {
        return List.of();
      }
      strings.add(readString());
    }
    return strings;
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    at++;
    while (!isEnd('}')) {
      String name = readString();
      space();
      at++; // the colon
      space();
      members.put(name, value());
    }
    return Collections.unmodifiableMap(members);
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> values = new ArrayList<>();
    at++;
    while (!isEnd(']')) {
      values.add(value());
    }
    return Collections.unmodifiableList(values);
  }

  private @Nullable Object value() {
    return switch (text.charAt(at)) {
      case '{' -> object();
      case '[' -> list();
      case '"' -> readString();
      case 't' -> word(4, true);
      case 'f' -> word(5, false);
      case 'n' -> word(4, null);
      default -> number();
    };
  }

  private @Nullable Object word(int length, @Nullable Object value) {
    at += length;
    return value;
  }

  private Number number() {
    int start = at;
    boolean whole = true;
    while ("+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      whole &= text.charAt(at) == '-' || (text.charAt(at) >= '0' && text.charAt(at) <= '9');
      at++;
    }
    String number = text.substring(start, at);
    if (!whole) {
      return decimal(number);
    }
    if (number.length() <= LONG) {
      return Long.valueOf(number);
    }
    BigInteger large = new BigInteger(number);
    return large.bitLength() < Long.SIZE ? Long.valueOf(large.longValue()) : large;
  }

  /** As a {@code Double} where that has all digits; so it has for its own shortest text. */
  private static Number decimal(String number) {
    Double value = Double.valueOf(number);
    if (value.isInfinite() || value == 0) {
      return value; // the exponent may be more than a BigDecimal has
    }
    BigDecimal exact = new BigDecimal(number);
    return exact.compareTo(new BigDecimal(value.toString())) == 0 ? value : exact;
  }

  private String readString() {
    int start = ++at;
    while (text.charAt(at) != '"') {
      if (text.charAt(at) == '\\') {
        return escaped(start);
      }
      at++;
    }
    return text.substring(start, at++);
  }

  private String escaped(int start) {
    StringBuilder string = new StringBuilder().append(text, start, at);
    while (text.charAt(at) != '"') {
      char c = text.charAt(at++);
      string.append(c == '\\' ? escape() : c);
    }
    at++;
    return string.toString();
  }

  private char escape() {
    char c = text.charAt(at++);
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(text, at - 4, at, 16);
      }
      default -> c;
    };
  }

  /** Go past white space and a comma, and past this end if it is here. */
  private boolean isEnd(char end) {
    space();
    if (text.charAt(at) == ',') {
      at++;
      space();
    }
    if (text.charAt(at) != end) {
      return false;
    }
    at++;
    return true;
  }

  private void space() {
    while (JsonScanner.isSpace(text.charAt(at))) {
      at++;
    }
  }
}
