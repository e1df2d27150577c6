package dev.jwtschemes.internal.config;

import dev.jwtschemes.internal.text.Text;
import java.util.Arrays;
import java.util.List;

/**
 * The type of a configuration value, with its unit and range. Values are {@code String}, {@code
 * Set<String>} in order, {@code Boolean}, {@code Duration} or {@code Integer}. Immutable.
 */
public abstract sealed class ValueType
    permits TextType, ChoiceType, FlagType, ListType, SecondsType, NumberType {
  private final String words;

  ValueType(String words) {
    this.words = words;
  }

  /** Text without spaces around it, described by these words. */
  static ValueType string(String words) {
    return string(words, TextRule.ANY);
  }

  /** The same, with a rule. */
  static ValueType string(String words, TextRule rule) {
    return new TextType(words, rule);
  }

  /** Text that may begin or end with spaces, or be one. */
  static ValueType verbatim(String words) {
    return new TextType(words);
  }

  /** One of these words, in any case. */
  static ValueType choice(String... words) {
    return new ChoiceType(List.of(words));
  }

  /** True or false. */
  static ValueType flag() {
    return new FlagType();
  }

  /** Texts, separated by commas. */
  static ValueType list() {
    return list("list", TextRule.ANY);
  }

  /** The same, with a rule. */
  static ValueType list(String words, TextRule rule) {
    return new ListType(words, rule, ValueType::split, text -> text);
  }

  /** Paths of claims, separated by commas. */
  static ValueType paths(TextRule rule) {
    return new ListType("list of paths", rule, ClaimPath::split, text -> text);
  }

  /** Values of {@code typ} (RFC 7515 section 4.1.9), separated by commas. */
  static ValueType mediaTypes() {
    return new ListType("list", TextRule.ANY, ValueType::split, MediaType::plain);
  }

  /** A time, both bounds included. */
  static ValueType seconds(long min, long max) {
    return new SecondsType(new Range("seconds", min, max));
  }

  /** A number, both bounds included; the unit may be empty. */
  static ValueType number(String unit, int min, int max) {
    return new NumberType(new Range(unit, min, max));
  }

  /** The type in words, for the documentation and messages. */
  public final String words() {
    return words;
  }

  /** The words of a choice; of other types none. */
  public List<String> choices() {
    return List.of();
  }

  /** Whether an empty value is an error, since it would not mean the same as an absent one. */
  public boolean rejectsEmpty() {
    return false;
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
  abstract Object parse(String key, String value);

  /**
   * Check a value of this type; a list may be any collection.
   *
   * @throws IllegalArgumentException if it is out of its range
   */
  abstract Object check(String key, Object value);

  static IllegalArgumentException wrong(Text text) {
    return new IllegalArgumentException(text.toString());
  }

  static String stripped(String key, String value) {
    if (value.isBlank()) {
      throw wrong(Text.EMPTY.key(key).and(" must not be blank"));
    }
    return value.strip();
  }
}
