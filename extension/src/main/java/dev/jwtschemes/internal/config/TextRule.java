package dev.jwtschemes.internal.config;

import dev.jwtschemes.internal.text.Text;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A rule for the texts of a configuration value. Stateless. */
interface TextRule {
  /** Any text. */
  TextRule ANY = values -> Optional.empty();

  /** No text with a {@code *}: it would be compared letter by letter, and match nothing. */
  TextRule NO_STAR = each(TextRule::star);

  /** An address to which the path of metadata can be added. */
  TextRule BASE_URL = each(TextRule::base);

  /**
   * What the texts must be and aren't, as the rest of a sentence that begins with the key.
   *
   * @param values those of a list; a single one of others
   */
  Optional<Text> flaw(Collection<String> values);

  /**
   * Check texts by this rule.
   *
   * @throws IllegalArgumentException if they have a flaw
   */
  default void check(String key, Collection<String> values) {
    flaw(values)
        .ifPresent(
            flaw -> {
              throw ValueType.wrong(Text.EMPTY.key(key).and(flaw));
            });
  }

  /** Each text for itself. */
  static TextRule each(Function<String, Optional<Text>> rule) {
    return values -> values.stream().map(rule).flatMap(Optional::stream).findFirst();
  }

  /** This rule, then another. */
  default TextRule and(TextRule other) {
    return values -> flaw(values).or(() -> other.flaw(values));
  }

  /** At least one text, so that a list that came out empty is not one that was left out. */
  static TextRule notEmpty() {
    return values ->
        values.isEmpty()
            ? Optional.of(Text.of(" must not be empty: leave it out, or name what is meant"))
            : Optional.empty();
  }

  /** At most as many texts. */
  static TextRule atMost(int count) {
    return values ->
        values.size() > count
            ? Optional.of(
                Text.of(" must be at most ")
                    .number(count)
                    .and(" values, not ")
                    .number(values.size()))
            : Optional.empty();
  }

  /** No two texts that begin with the same name. */
  static TextRule distinct(Function<String, String> name) {
    return values -> {
      Set<String> names = new HashSet<>();
      return values.stream()
          .map(name)
          .filter(each -> !names.add(each))
          .findFirst()
          .map(each -> Text.of(" must name ").value(each).and(" once"));
    };
  }

  private static Optional<Text> base(String value) {
    return value.indexOf('?') < 0 && value.indexOf('#') < 0 && !value.contains("/.well-known/")
        ? Optional.empty()
        : Optional.of(
            Text.of(" must be the issuer without a query and /.well-known/, and ")
                .value(value)
                .and(" is not"));
  }

  private static Optional<Text> star(String value) {
    return value.indexOf('*') < 0
        ? Optional.empty()
        : Optional.of(
            Text.of(" is compared letter by letter, so that the * in ")
                .value(value)
                .and(" would match nothing else"));
  }
}
