package dev.jwtschemes.logged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds token text without knowing the tokens, so that none can be forgotten: base64url that begins
 * like JSON (a header, a payload, a JWK), or that nobody would write by hand (a signature, a key, a
 * secret).
 */
final class TokenText {
  private static final Pattern RUN = Pattern.compile("[A-Za-z0-9_-]{12,}");
  private static final Pattern JSON = Pattern.compile("\\{\\s*\".*");

  /** Shorter names with upper case, lower case and digits are common in stack traces. */
  private static final int RANDOM = 24;

  /** In names: of algorithms, which jose4j logs at its start, and of what the JDK generates. */
  private static final Pattern NAME = Pattern.compile("Algorithm|Padding|UsingSha|MethodAccessor");

  /** The passwords of tests, which have no form. */
  private static final Pattern PASSWORD =
      Pattern.compile("secret-of-proxy|wrong-password|not-a-secret");

  private TokenText() {}

  /** What of this text is token text, or a secret. */
  static List<String> in(String text) {
    Stream<String> tokens =
        RUN.matcher(text).results().map(run -> run.group()).filter(TokenText::isTokenText);
    Stream<String> passwords = PASSWORD.matcher(text).results().map(word -> word.group());
    return Stream.concat(tokens, passwords).toList();
  }

  private static boolean isTokenText(String run) {
    byte[] start = Base64.getUrlDecoder().decode(run.substring(0, 12));
    return JSON.matcher(new String(start, ISO_8859_1)).matches()
        || (run.length() >= RANDOM
            && !NAME.matcher(run).find()
            && run.chars().anyMatch(Character::isUpperCase)
            && run.chars().anyMatch(Character::isLowerCase)
            && run.chars().anyMatch(Character::isDigit));
  }
}
