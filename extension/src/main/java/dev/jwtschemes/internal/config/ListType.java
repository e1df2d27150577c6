package dev.jwtschemes.internal.config;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Several texts in order, each once. Immutable. */
final class ListType extends ValueType {
  private final TextRule rule;
  private final Function<String, List<String>> splitting;
  private final UnaryOperator<String> form;

  /**
   * Name the parts of the type.
   *
   * @param splitting from the configuration's text to the values
   * @param form from a value as written to the one that is compared
   */
  ListType(
      String words,
      TextRule rule,
      Function<String, List<String>> splitting,
      UnaryOperator<String> form) {
    super(words);
    this.rule = rule;
    this.splitting = splitting;
    this.form = form;
  }

  @Override
  public boolean rejectsEmpty() {
    return rule.flaw(Set.of()).isPresent();
  }

  @Override
  Object parse(String key, String value) {
    return check(key, splitting.apply(value));
  }

  @Override
  Object check(String key, Object value) {
    Set<String> texts = new LinkedHashSet<>();
    ((Collection<?>) value).forEach(each -> texts.add(form.apply(stripped(key, (String) each))));
    rule.check(key, texts);
    return Collections.unmodifiableSet(texts);
  }
}
