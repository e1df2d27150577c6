package dev.jwtschemes.internal.scheme;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.text.Text;
import java.util.List;
import java.util.Locale;

/**
 * A place in a request where a scheme looks for its token.
 *
 * @param kind what kind of place
 * @param name of the header or cookie
 */
public record TokenPlace(Kind kind, String name) {

  /** What kind of place it is. */
  public enum Kind {
    /** The header {@code Authorization}, after the word Bearer. */
    AUTHORIZATION,
    /** A cookie. */
    COOKIE,
    /** Another header, with or without that word. */
    HEADER
  }

  /** Where this scheme looks, in its order. */
  public static List<TokenPlace> of(SchemeDefinition scheme) {
    return scheme.tokenSources().stream().map(TokenPlace::of).toList();
  }

  private static TokenPlace of(String source) {
    int colon = source.indexOf(':');
    String name = source.substring(colon + 1);
    if (colon < 0) {
      return new TokenPlace(Kind.AUTHORIZATION, "authorization");
    }
    return source.startsWith("cookie")
        ? new TokenPlace(Kind.COOKIE, name)
        : new TokenPlace(Kind.HEADER, name.toLowerCase(Locale.ROOT));
  }

  /** The place in words. */
  public Text words() {
    return switch (kind) {
      case AUTHORIZATION -> Text.of("the Authorization header");
      case COOKIE -> Text.of("the cookie ").name(name);
      case HEADER -> Text.of("the header ").name(name);
    };
  }
}
