package dev.jwtschemes.internal.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a path, by the {@code @Path} templates of a class and of the locators behind it
 * (JAX-RS 3.1 section 3.7.3). A parameter may stand for anything, whatever its own pattern is: this
 * takes a path too many rather than one too few. Immutable.
 *
 * @param regex in the syntax of {@link Pattern}
 */
record PathPattern(String regex) {
  /** Nothing yet. */
  static final PathPattern ROOT = new PathPattern("");

  /** Any beginning. */
  static final PathPattern ANY = new PathPattern(".*?");

  /** Go on with a template; null: anything. */
  PathPattern then(@Nullable String template) {
    if (template == null) {
      return ANY;
    }
    String next = regexOf(template.replaceAll("^/+|/+$", ""));
    return next.isEmpty() || regex.isEmpty()
        ? new PathPattern(regex + next)
        : new PathPattern(regex + "/" + next);
  }

  /** Whether a path made by {@link #comparable} begins this way. */
  boolean leadsTo(String path) {
    return Pattern.compile(regex + "(/.*)?", Pattern.DOTALL).matcher(path).matches();
  }

  /**
   * Bring a path, as it was sent, into the form that templates are compared with: without matrix
   * parameters (RFC 3986 section 3.3), which JAX-RS passes over when it matches, then decoded.
   */
  static String comparable(String encodedPath) {
    String plain = encodedPath.replaceAll(";[^/]*", "").replaceAll("/{2,}", "/");
    return decoded(plain.startsWith("/") ? plain.substring(1) : plain);
  }

  private static String regexOf(String template) {
    StringBuilder regex = new StringBuilder();
    StringBuilder literal = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '{' && depth++ == 0) {
        regex.append(quoted(literal)).append(".+?");
        literal.setLength(0);
      } else if (c == '}' && depth > 0) {
        depth--;
      } else if (depth == 0) {
        literal.append(c);
      }
    }
    return regex.append(quoted(literal)).toString();
  }

  private static String quoted(StringBuilder literal) {
    return literal.isEmpty() ? "" : Pattern.quote(decoded(literal.toString()));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      // A stray percent sign: it stands for itself.
      return text;
    }
  }
}
