package dev.jwtschemes.internal.request;

import dev.jwtschemes.internal.text.Text;
import java.util.Optional;

/** The form of a token before anything is known of it: RFC 6750 section 2.1. Stateless. */
final class TokenSyntax {
  private static final String BEARER = "Bearer ";

  /** The letters of {@code b64token} but for = at its end. */
  private static final boolean[] TOKEN_LETTER = new boolean[128];

  static {
    for (char c = 0; c < TOKEN_LETTER.length; c++) {
      TOKEN_LETTER[c] =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "._~+/-".indexOf(c) >= 0;
    }
  }

  private TokenSyntax() {}

  /**
   * Say why this can't be a token, without showing anything of it.
   *
   * @param place where it came from
   */
  static Optional<Text> flaw(String token, Text place) {
    return isB64Token(token) ? Optional.empty() : Optional.of(text(token, place));
  }

  private static Text text(String token, Text place) {
    if (token.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Text.of("the word Bearer twice in ").and(place);
    }
    if (isQuoted(token)) {
      return Text.of("quotes around the token in ").and(place);
    }
    return token.indexOf(' ') >= 0
        ? Text.of("a space within the token in ").and(place)
        : Text.of("the token in ").and(place).and(" is invalid (RFC 6750 b64token)");
  }

  /** Whether it begins like text in quotes, which no token does. */
  static boolean isQuoted(String text) {
    return text.startsWith("\"") || text.startsWith("'");
  }

  /**
   * {@code b64token}, but for padding before a dot, which the reading of the token rejects by a
   * better name; one pass.
   */
  private static boolean isB64Token(String text) {
    boolean isPadding = false;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '=') {
        if (i == 0) {
          return false;
        }
        isPadding = true;
      } else if (c >= TOKEN_LETTER.length || !TOKEN_LETTER[c] || (isPadding && c != '.')) {
        return false;
      } else {
        isPadding = false;
      }
    }
    return !text.isEmpty();
  }
}
