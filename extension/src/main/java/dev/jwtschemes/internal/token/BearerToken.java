package dev.jwtschemes.internal.token;

/**
 * Text that was sent as a token. Nothing is known of it yet.
 *
 * @param text the text, a secret
 */
public record BearerToken(String text) {

  /** Only the length: the text must not get into a log. */
  @Override
  public String toString() {
    return "BearerToken[" + text.length() + " characters]";
  }
}
