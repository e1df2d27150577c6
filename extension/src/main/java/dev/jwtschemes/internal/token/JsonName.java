package dev.jwtschemes.internal.token;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * A member's name. Many short names of one {@link String#hashCode()} can be made up, and maps are
 * slow with them. This hash is a polynomial of a secret factor. A few names that collide for every
 * factor can be made up as well (Thue-Morse sequences), but they are so long, at least 128
 * characters for two and as much again for each doubling, that the size of a token allows few.
 */
record JsonName(String text, int hash) {
  private static final int SECRET = new SecureRandom().nextInt() | 1;

  static JsonName of(String text) {
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * SECRET + text.charAt(i);
    }
    return new JsonName(text, hash);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonName that && hash == that.hash && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
