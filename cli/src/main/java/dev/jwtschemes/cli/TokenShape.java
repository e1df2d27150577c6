package dev.jwtschemes.cli;

import java.util.regex.Pattern;

/** What looks like a token, and is not written. Stateless. */
public final class TokenShape {
  /**
   * A compact JWS or JWE, whole or cut: a header of JSON as most write it; one with space after its
   * brace; or three long parts, whatever they begin with.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:eyJ[\\w-]+|(?<![A-Za-z0-9])e[yw][ABIJklop01][\\w-]{8,}"
              + "|(?<![\\w-])[\\w-]{16,}+\\.[\\w-]{16,}+\\.[\\w-]{16,})(\\.[\\w-]*)*");

  private TokenShape() {}

  /** Whether there is one in a text. */
  public static boolean isIn(String text) {
    return TOKEN.matcher(text).find();
  }

  /** The text without them. */
  public static String hiddenIn(String text) {
    return TOKEN.matcher(text).replaceAll("(token not shown)");
  }
}
