package dev.jwtschemes.internal.config;

import dev.jwtschemes.internal.text.Text;
import java.util.Optional;

/**
 * A group's other name: {@code from:to}. The last colon separates, since names in tokens may have
 * some.
 *
 * @param from as the token has it
 * @param to as the application has it
 */
public record Renaming(String from, String to) {
  /** The form of them all, each group once. */
  static TextRule rule() {
    return TextRule.each(Renaming::flaw).and(TextRule.distinct(text -> of(text).from()));
  }

  /** Read one that was found to have the form. */
  public static Renaming of(String text) {
    int colon = text.lastIndexOf(':');
    return new Renaming(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
  }

  /** The text of one, as configured. */
  public String text() {
    return from + ":" + to;
  }

  private static Optional<Text> flaw(String text) {
    int colon = text.lastIndexOf(':');
    boolean isGood =
        colon > 0
            && !text.substring(0, colon).isBlank()
            && !text.substring(colon + 1).isBlank()
            && text.indexOf('*') < 0;
    return isGood
        ? Optional.empty()
        : Optional.of(Text.of(" must be pairs from:to without *, and ").value(text).and(" is not"));
  }
}
