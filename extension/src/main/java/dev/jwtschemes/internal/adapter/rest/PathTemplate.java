package dev.jwtschemes.internal.adapter.rest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A {@code @Path} template (JAX-RS 3.1 section 3.4), split into parts; the regular expressions in
 * it are never run. Immutable.
 *
 * @param parts in order
 * @param names of the parameters
 * @param isBounded whether its end can be found: a regular expression with groups can mislead the
 *     stack itself about that
 */
record PathTemplate(List<Part> parts, Set<String> names, boolean isBounded) {
  private static final Pattern NAME = Pattern.compile("\\w[\\w.-]*");

  /** What can be any template. */
  static final PathTemplate ANY = new PathTemplate(List.of(new Anything()), Set.of(), false);

  /** A piece of a template. */
  sealed interface Part {}

  /** Text as it is, in the form of {@link PathEnds}. */
  record Literal(String text) implements Part {}

  /** A parameter without an expression: at least one character, and no slash. */
  record Segment() implements Part {}

  /** A parameter with an expression of its own: any text, also the empty one. */
  record Anything() implements Part {}

  /** Split a template. */
  static PathTemplate of(String template) {
    String path = template.replaceAll("^/+|/+$", "");
    List<Part> parts = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    boolean bounded = true;
    int at = 0;
    while (at < path.length()) {
      int open = path.indexOf('{', at);
      String literal = path.substring(at, open < 0 ? path.length() : open);
      if (!literal.isEmpty()) {
        parts.add(new Literal(PathEnds.comparable(literal)));
      }
      if (open < 0) {
        break;
      }
      int close = closing(path, open);
      String parameter = path.substring(open + 1, close);
      int colon = parameter.indexOf(':');
      String name = (colon < 0 ? parameter : parameter.substring(0, colon)).strip();
      boolean plain = NAME.matcher(name).matches();
      if (plain) {
        names.add(name);
      }
      parts.add(plain && colon < 0 ? new Segment() : new Anything());
      bounded &= plain && parameter.indexOf('(') < 0;
      at = close + 1;
    }
    return new PathTemplate(List.copyOf(parts), Set.copyOf(names), bounded);
  }

  /** The closing brace of a parameter, whose expression may have braces too. */
  private static int closing(String path, int open) {
    int depth = 0;
    for (int i = open; i < path.length(); i++) {
      if (path.charAt(i) == '{') {
        depth++;
      } else if (path.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    return path.length();
  }
}
