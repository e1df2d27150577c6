package dev.jwtschemes.internal.config;

import dev.jwtschemes.internal.text.Text;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The type of a configuration value, with its unit and range. Values are {@code String}, {@code
 * Set<String>} in order, {@code Duration} or {@code Integer}. Immutable.
 */
public final class ValueType {
  private static final Pattern PATH =
      Pattern.compile("(\"[^\"]+\"|[^/\"]+)(/(\"[^\"]+\"|[^/\"]+))*");

  private enum Kind {
    TEXT,
    VERBATIM,
    PATH,
    CHOICE,
    LIST,
    MEDIA_TYPES,
    SECONDS,
    NUMBER
  }

  private final Kind kind;
  private final String words;
  private final List<String> choices;
  private final String unit;
  private final long min;
  private final long max;

  private ValueType(
      Kind kind, String words, List<String> choices, String unit, long min, long max) {
    this.kind = kind;
    this.words = words;
    this.choices = choices;
    this.unit = unit;
    this.min = min;
    this.max = max;
  }

  private static ValueType plain(Kind kind, String words) {
    return new ValueType(kind, words, List.of(), "", 0, 0);
  }

  /** Text without spaces around it, described by these words. */
  static ValueType string(String words) {
    return plain(Kind.TEXT, words);
  }

  /** Text that may begin or end with spaces, or be one. */
  static ValueType verbatim(String words) {
    return plain(Kind.VERBATIM, words);
  }

  /** Names of claims, separated by slashes; a name with a slash is in double quotes. */
  static ValueType path() {
    return plain(Kind.PATH, "path");
  }

  /** Texts, separated by commas. */
  static ValueType list() {
    return plain(Kind.LIST, "list");
  }

  /** Values of {@code typ} (RFC 7515 section 4.1.9), separated by commas. */
  static ValueType mediaTypes() {
    return plain(Kind.MEDIA_TYPES, "list");
  }

  /** One of these words, in any case. */
  static ValueType choice(String... words) {
    List<String> all = List.of(words);
    int last = all.size() - 1;
    String text = String.join(", ", all.subList(0, last)) + " or " + all.get(last);
    return new ValueType(Kind.CHOICE, text, all, "", 0, 0);
  }

  /** A time, both bounds included. */
  static ValueType seconds(long min, long max) {
    return new ValueType(
        Kind.SECONDS, "seconds, " + min + " to " + max, List.of(), "seconds", min, max);
  }

  /** A number, both bounds included; the unit may be empty. */
  static ValueType number(String unit, int min, int max) {
    String range = min + " to " + max;
    return new ValueType(
        Kind.NUMBER, unit.isEmpty() ? range : unit + ", " + range, List.of(), unit, min, max);
  }

  /** The type in words, for the documentation and messages. */
  public String words() {
    return words;
  }

  /** The words of a choice; of other types none. */
  public List<String> choices() {
    return choices;
  }

  /** Split a comma-separated value; {@code \,} is a comma, as in MicroProfile Config. */
  public static List<String> split(String value) {
    return Arrays.stream(value.split("(?<!\\\\),"))
        .map(part -> part.replace("\\,", ",").strip())
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /**
   * Read a value as configuration has it.
   *
   * @throws IllegalArgumentException if it is not of this type or out of its range
   */
  Object parse(String key, String value) {
    return switch (kind) {
      case TEXT, VERBATIM, PATH, CHOICE -> check(key, value);
      case LIST, MEDIA_TYPES -> check(key, split(value));
      case SECONDS -> inRange(key, Duration.ofSeconds(number(value)));
      case NUMBER -> inRange(key, number(value));
    };
  }

  /**
   * Check a value of this type; a list may be any collection.
   *
   * @throws IllegalArgumentException if it is out of its range
   */
  Object check(String key, Object value) {
    return switch (kind) {
      case TEXT -> stripped(key, (String) value);
      case VERBATIM -> notEmpty(key, (String) value);
      case PATH -> pathOfClaims(key, stripped(key, (String) value));
      case CHOICE -> chosen((String) value);
      case LIST -> listed(key, (Collection<?>) value);
      case MEDIA_TYPES -> plainTypes(listed(key, (Collection<?>) value));
      case SECONDS -> inRange(key, (Duration) value);
      case NUMBER -> inRange(key, ((Integer) value).longValue());
    };
  }

  private static String notEmpty(String key, String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException(Text.EMPTY.key(key).and(" must not be empty").toString());
    }
    return value;
  }

  private static String stripped(String key, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(Text.EMPTY.key(key).and(" must not be blank").toString());
    }
    return value.strip();
  }

  private static String pathOfClaims(String key, String path) {
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException(
          Text.EMPTY
              .key(key)
              .and(" must be claim names separated by /, in double quotes if they hold one, and ")
              .value(path)
              .and(" is not")
              .toString());
    }
    return path;
  }

  private String chosen(String value) {
    return choices.stream()
        .filter(value::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Text.EMPTY.value(value).and(" is not one of ").name(words).toString()));
  }

  private static Set<String> listed(String key, Collection<?> values) {
    Set<String> texts = new LinkedHashSet<>();
    values.forEach(each -> texts.add(stripped(key, (String) each)));
    return Collections.unmodifiableSet(texts);
  }

  /** Case and {@code application/} don't matter: RFC 7515 section 4.1.9. */
  private static Set<String> plainTypes(Set<String> types) {
    Set<String> plain = new LinkedHashSet<>();
    for (String type : types) {
      String lower = type.toLowerCase(Locale.ROOT);
      plain.add(
          lower.startsWith("application/") ? lower.substring("application/".length()) : lower);
    }
    return Collections.unmodifiableSet(plain);
  }

  private long number(String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      Text what = Text.EMPTY.value(value).and(" is not a number");
      throw new IllegalArgumentException(
          (unit.isEmpty() ? what : what.and(" of ").name(unit)).toString());
    }
  }

  private Duration inRange(String key, Duration value) {
    if (value.compareTo(Duration.ofSeconds(min)) < 0
        || value.compareTo(Duration.ofSeconds(max)) > 0) {
      throw outOfRange(key, value.toSeconds());
    }
    return value;
  }

  private Integer inRange(String key, long value) {
    if (value < min || value > max) {
      throw outOfRange(key, value);
    }
    return Math.toIntExact(value);
  }

  private IllegalArgumentException outOfRange(String key, long value) {
    Text range = Text.EMPTY.key(key).and(" must be ").number(min).and(" to ").number(max);
    return new IllegalArgumentException(
        (unit.isEmpty() ? range : range.and(" ").name(unit))
            .and(", not ")
            .number(value)
            .toString());
  }
}
