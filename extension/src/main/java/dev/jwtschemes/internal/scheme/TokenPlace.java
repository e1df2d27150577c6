package dev.jwtschemes.internal.scheme;

import dev.jwtschemes.SchemeDefinition;
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
    /** A header that holds the token alone. */
    BARE_HEADER
  }

  /** Where this scheme looks. */
  public static TokenPlace of(SchemeDefinition scheme) {
    String header = scheme.tokenHeader().toLowerCase(Locale.ROOT);
    return switch (header) {
      case "authorization" -> new TokenPlace(Kind.AUTHORIZATION, header);
      case "cookie" -> new TokenPlace(Kind.COOKIE, scheme.tokenCookie());
      default -> new TokenPlace(Kind.BARE_HEADER, header);
    };
  }
}
