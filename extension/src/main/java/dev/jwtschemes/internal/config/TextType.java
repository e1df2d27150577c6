package dev.jwtschemes.internal.config;

import dev.jwtschemes.internal.text.Text;
import java.util.Set;

/** A single text. Immutable. */
final class TextType extends ValueType {
  private final TextRule rule;
  private final boolean verbatim;

  /** Text without spaces around it. */
  TextType(String words, TextRule rule) {
    super(words);
    this.rule = rule;
    this.verbatim = false;
  }

  /** Text with the spaces around it. */
  TextType(String words) {
    super(words);
    this.rule = TextRule.ANY;
    this.verbatim = true;
  }

  @Override
  public boolean rejectsEmpty() {
    return rule.flaw(Set.of()).isPresent();
  }

  @Override
  Object parse(String key, String value) {
    return check(key, value);
  }

  @Override
  Object check(String key, Object value) {
    if (verbatim) {
      return notEmpty(key, (String) value);
    }
    String text = stripped(key, (String) value);
    rule.check(key, Set.of(text));
    return text;
  }

  private static String notEmpty(String key, String value) {
    if (value.isEmpty()) {
      throw wrong(Text.EMPTY.key(key).and(" must not be empty"));
    }
    return value;
  }
}
