package dev.jwtschemes.internal.config;

import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path into nested claims: names separated by a slash; a name with a slash, comma or star is in
 * double quotes. A {@code *} after the first name is every member of an object or element of a
 * list, {@code @keys} at the end the member names of an object. Immutable.
 *
 * @param text as configured
 * @param steps from the claims to what is meant
 */
public record ClaimPath(String text, List<Step> steps) {
  /** Deeper than any token that is read. */
  private static final int MAX_STEPS = 32;

  /** Each one costs work per request. */
  static final int MAX_PATHS = 10;

  /** One step of a path. */
  public sealed interface Step {}

  /**
   * To the member of an object, or to that of each object in a list.
   *
   * @param name of the member
   */
  public record Name(String name) implements Step {}

  /** To every member of an object, or element of a list. */
  public record Every() implements Step {}

  /** To the names of an object's members. */
  public record Keys() implements Step {}

  /** Read a path that was found to be one. */
  public static ClaimPath of(String text) {
    return read(text).orElseThrow(() -> new IllegalArgumentException("not a path of claims"));
  }

  /** The paths that may lead to several values. */
  static TextRule several() {
    return TextRule.each(text -> flaw(text, true)).and(TextRule.atMost(MAX_PATHS));
  }

  /** The paths that lead to one value at most. */
  static TextRule single() {
    return TextRule.each(text -> flaw(text, false)).and(TextRule.atMost(MAX_PATHS));
  }

  /** Split a list of paths at commas outside of double quotes. */
  static List<String> split(String value) {
    List<String> paths = new ArrayList<>();
    boolean isQuoted = false;
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || (value.charAt(i) == ',' && !isQuoted)) {
        String path = value.substring(start, i).strip();
        if (!path.isEmpty()) {
          paths.add(path);
        }
        start = i + 1;
      } else if (value.charAt(i) == '"') {
        isQuoted = !isQuoted;
      }
    }
    return paths;
  }

  /** The name of the claim that it leads to, if its last step is one. */
  public Optional<String> last() {
    return steps.get(steps.size() - 1) instanceof Name last
        ? Optional.of(last.name())
        : Optional.empty();
  }

  private static Optional<Text> flaw(String text, boolean isSeveral) {
    Optional<ClaimPath> path = read(text);
    if (path.isEmpty()) {
      return Optional.of(
          text.indexOf('*') < 0
              ? Text.of(
                      " must be claim names separated by /, in double quotes if they hold one, and ")
                  .value(text)
                  .and(" is not")
              : Text.of(" must have * as a name of its own, or in double quotes, unlike ")
                  .value(text));
    }
    List<Step> steps = path.get().steps();
    boolean isPlain = steps.stream().allMatch(Name.class::isInstance);
    if (!isSeveral && !isPlain) {
      return Optional.of(
          Text.of(" must lead to one claim, without * and @keys, unlike ").value(text));
    }
    boolean isGood =
        steps.get(0) instanceof Name
            && steps.subList(0, steps.size() - 1).stream().noneMatch(Keys.class::isInstance);
    return isGood
        ? Optional.empty()
        : Optional.of(
            Text.of(" must begin with the name of a claim, and have @keys only at its end, unlike ")
                .value(text));
  }

  private static Optional<ClaimPath> read(String text) {
    List<Step> steps = new ArrayList<>();
    int at = 0;
    while (true) {
      int end = end(text, at);
      if (end <= at || steps.size() == MAX_STEPS) {
        return Optional.empty();
      }
      Optional<Step> step = step(text.substring(at, end));
      if (step.isEmpty()) {
        return Optional.empty();
      }
      steps.add(step.get());
      if (end == text.length()) {
        return Optional.of(new ClaimPath(text, List.copyOf(steps)));
      }
      if (text.charAt(end) != '/') {
        return Optional.empty();
      }
      at = end + 1;
    }
  }

  /** Where the step that begins here ends; not after its beginning if it isn't one. */
  private static int end(String text, int start) {
    if (start < text.length() && text.charAt(start) == '"') {
      return text.indexOf('"', start + 1) + 1;
    }
    int slash = text.indexOf('/', start);
    return slash < 0 ? text.length() : slash;
  }

  /** In a name without quotes a star, comma or @ at the beginning is a mistake. */
  private static Optional<Step> step(String text) {
    if (text.startsWith("\"")) {
      return text.length() > 2
          ? Optional.of(new Name(text.substring(1, text.length() - 1)))
          : Optional.empty();
    }
    if (text.equals("*")) {
      return Optional.of(new Every());
    }
    if (text.equals("@keys")) {
      return Optional.of(new Keys());
    }
    boolean isPlain =
        text.indexOf('"') < 0
            && text.indexOf('*') < 0
            && text.indexOf(',') < 0
            && !text.startsWith("@");
    return isPlain ? Optional.of(new Name(text)) : Optional.empty();
  }
}
