package dev.jwtschemes.internal.token;

import java.util.Base64;
import java.util.Optional;

/** The decoder of base64url (RFC 4648 section 5) in its canonical form only. Stateless. */
public final class Base64Url {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private Base64Url() {}

  /**
   * Decode; empty if another text would decode to the same bytes, so that one token has one
   * spelling.
   */
  public static Optional<byte[]> decode(String text) {
    if (!isCanonical(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** No padding, and no bits in the last character that the bytes don't use. */
  private static boolean isCanonical(String text) {
    if (text.isEmpty()) {
      return true;
    }
    int spareBits =
        switch (text.length() % 4) {
          case 2 -> 4;
          case 3 -> 2;
          default -> 0;
        };
    int last = ALPHABET.indexOf(text.charAt(text.length() - 1));
    return last >= 0 && last % (1 << spareBits) == 0;
  }
}
