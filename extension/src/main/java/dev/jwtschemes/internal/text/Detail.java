package dev.jwtschemes.internal.text;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was wrong in one case: what was expected and what was there, or a sentence where nothing can
 * be compared. Immutable; equal if it reads the same.
 */
public final class Detail {
  private final Text text;
  private final @Nullable Text expected;
  private final @Nullable Text actual;

  private Detail(Text text, @Nullable Text expected, @Nullable Text actual) {
    this.text = text;
    this.expected = expected;
    this.actual = actual;
  }

  /** Say it with fixed text. */
  public static Detail of(@CompileTimeConstant String fixed) {
    return of(Text.of(fixed));
  }

  /** Say it in a sentence. */
  public static Detail of(Text text) {
    return new Detail(text, null, null);
  }

  /**
   * Say what was expected, and what was there.
   *
   * @param what they are values of, for instance {@code iss}
   */
  public static Detail expected(@CompileTimeConstant String what, Text expected, Text actual) {
    return expected(Text.of(what), expected, actual);
  }

  /** The same, of what configuration names. */
  public static Detail expected(Text what, Text expected, Text actual) {
    Text text = Text.of("expected ").and(what).and(": ").and(expected);
    return new Detail(text.and(", actual: ").and(actual), expected, actual);
  }

  /** Say what was expected, where nothing was. */
  public static Detail missing(Text expected) {
    return new Detail(Text.of("missing: ").and(expected), expected, null);
  }

  /** Add a remark, which begins with its punctuation. */
  public Detail and(Text remark) {
    return new Detail(text.and(remark), expected, actual);
  }

  /** The whole detail. */
  public Text text() {
    return text;
  }

  /** What was expected, where that can be said. */
  public Optional<Text> expected() {
    return Optional.ofNullable(expected);
  }

  /** What was there, where that can be said. */
  public Optional<Text> actual() {
    return Optional.ofNullable(actual);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Detail that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
