package dev.jwtschemes.internal.config;

import dev.jwtschemes.internal.text.Text;
import java.util.List;

/** One of several words. Immutable. */
final class ChoiceType extends ValueType {
  private final List<String> choices;

  ChoiceType(List<String> choices) {
    super(listed(choices));
    this.choices = choices;
  }

  private static String listed(List<String> choices) {
    int last = choices.size() - 1;
    return String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
  }

  @Override
  public List<String> choices() {
    return choices;
  }

  @Override
  Object parse(String key, String value) {
    return choices.stream()
        .filter(value::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(() -> wrong(Text.EMPTY.value(value).and(" is not one of ").name(words())));
  }

  @Override
  Object check(String key, Object value) {
    return parse(key, (String) value);
  }
}
