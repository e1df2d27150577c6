package dev.jwtschemes.internal.config;

import dev.jwtschemes.internal.text.Text;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The type of a configuration value, with its unit and range. Values are {@code String}, {@code
 * Set<String>} in order, {@code Boolean}, {@code Duration} or {@code Integer}. Immutable.
 */
public final class ValueType {
  private enum Kind {
    TEXT,
    VERBATIM,
    CHOICE,
    FLAG,
    LIST,
    PATHS,
    MEDIA_TYPES,
    SECONDS,
    NUMBER
  }

  private final Kind kind;
  private final String words;
  private final List<String> choices;
  private final TextRule rule;
  private final String unit;
  private final long min;
  private final long max;

  private ValueType(
      Kind kind,
      String words,
      List<String> choices,
      TextRule rule,
      String unit,
      long min,
      long max) {
    this.kind = kind;
    this.rule = rule;
    this.words = words;
    this.choices = choices;
    this.unit = unit;
    this.min = min;
    this.max = max;
  }

  private static ValueType plain(Kind kind, String words, TextRule rule) {
    return new ValueType(kind, words, List.of(), rule, "", 0, 0);
  }

  /** Text without spaces around it, described by these words. */
  static ValueType string(String words) {
    return string(words, TextRule.ANY);
  }

  /** The same, with a rule. */
  static ValueType string(String words, TextRule rule) {
    return plain(Kind.TEXT, words, rule);
  }

  /** Text that may begin or end with spaces, or be one. */
  static ValueType verbatim(String words) {
    return plain(Kind.VERBATIM, words, TextRule.ANY);
  }

  /** Paths of claims, separated by commas. */
  static ValueType paths(TextRule rule) {
    return plain(Kind.PATHS, "list of paths", rule);
  }

  /** Texts, separated by commas. */
  static ValueType list() {
    return list("list", TextRule.ANY);
  }

  /** The same, with a rule. */
  static ValueType list(String words, TextRule rule) {
    return plain(Kind.LIST, words, rule);
  }

  /** True or false. */
  static ValueType flag() {
    return plain(Kind.FLAG, "true or false", TextRule.ANY);
  }

  /** Values of {@code typ} (RFC 7515 section 4.1.9), separated by commas. */
  static ValueType mediaTypes() {
    return plain(Kind.MEDIA_TYPES, "list", TextRule.ANY);
  }

  /** One of these words, in any case. */
  static ValueType choice(String... words) {
    List<String> all = List.of(words);
    int last = all.size() - 1;
    String text = String.join(", ", all.subList(0, last)) + " or " + all.get(last);
    return new ValueType(Kind.CHOICE, text, all, TextRule.ANY, "", 0, 0);
  }

  /** A time, both bounds included. */
  static ValueType seconds(long min, long max) {
    return new ValueType(
        Kind.SECONDS,
        "seconds, " + min + " to " + max,
        List.of(),
        TextRule.ANY,
        "seconds",
        min,
        max);
  }

  /** A number, both bounds included; the unit may be empty. */
  static ValueType number(String unit, int min, int max) {
    String range = min + " to " + max;
    return new ValueType(
        Kind.NUMBER,
        unit.isEmpty() ? range : unit + ", " + range,
        List.of(),
        TextRule.ANY,
        unit,
        min,
        max);
  }

  /** The type in words, for the documentation and messages. */
  public String words() {
    return words;
  }

  /** The words of a choice; of other types none. */
  public List<String> choices() {
    return choices;
  }

  /** Whether an empty value is an error, since it would not mean the same as an absent one. */
  public boolean rejectsEmpty() {
    return rule.flaw(Set.of()).isPresent();
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
      case TEXT, VERBATIM, CHOICE -> check(key, value);
      case FLAG -> flag(value);
      case LIST, MEDIA_TYPES -> check(key, split(value));
      case PATHS -> check(key, ClaimPath.split(value));
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
      case TEXT -> ruled(key, Set.of(stripped(key, (String) value))).iterator().next();
      case VERBATIM -> notEmpty(key, (String) value);
      case CHOICE -> chosen((String) value);
      case FLAG -> value;
      case LIST, PATHS -> ruled(key, listed(key, (Collection<?>) value));
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

  private Set<String> ruled(String key, Set<String> values) {
    rule.flaw(values)
        .ifPresent(
            flaw -> {
              throw new IllegalArgumentException(Text.EMPTY.key(key).and(flaw).toString());
            });
    return values;
  }

  private static Boolean flag(String value) {
    if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
      return Boolean.valueOf(value);
    }
    throw new IllegalArgumentException(
        Text.EMPTY.value(value).and(" is not one of true or false").toString());
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

  private static Set<String> plainTypes(Set<String> types) {
    Set<String> plain = new LinkedHashSet<>();
    types.forEach(type -> plain.add(MediaType.plain(type)));
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
