package dev.jwtschemes.internal.request.token;

import java.util.Base64;
import java.util.Optional;

/** Decodes base64url (RFC 4648 section 5) in its canonical form only. Stateless. */
public final class Base64Url {
  private Base64Url() {}

  /**
   * Decode; empty if another text would decode to the same bytes, so that one token has one
   * spelling.
   */
  public static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      boolean canonical =
          Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text);
      return canonical ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
