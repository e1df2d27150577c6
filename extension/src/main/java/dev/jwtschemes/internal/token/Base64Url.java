package dev.jwtschemes.internal.token;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decoder of base64url (RFC 4648 section 5) in its canonical form only. Stateless. */
public final class Base64Url {
  /** The value of each letter; -1: it is none. */
  private static final byte[] VALUES = new byte[256];

  static {
    Arrays.fill(VALUES, (byte) -1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (int i = 0; i < alphabet.length(); i++) {
      VALUES[alphabet.charAt(i)] = (byte) i;
    }
  }

  private Base64Url() {}

  /**
   * Decode; empty if another text would decode to the same bytes, so that one token has one
   * spelling.
   */
  public static Optional<byte[]> decode(String text) {
    byte[] bytes = bytes(text);
    return Optional.ofNullable(decode(bytes, 0, bytes.length));
  }

  /** The characters of a text, each of which is a byte; what is none becomes one of no letter. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Decode a part of a text likewise; null if it is not canonical: no padding, no spare bits. */
  static byte @Nullable [] decode(byte[] text, int start, int end) {
    int rest = (end - start) % 4;
    if (rest == 1) {
      return null;
    }
    byte[] decoded = new byte[(end - start) / 4 * 3 + (rest == 0 ? 0 : rest - 1)];
    int wrong = 0; // negative as soon as one letter is none
    int to = 0;
    int at = start;
    for (; at + 4 <= end; at += 4) {
      int one = value(text[at]);
      int two = value(text[at + 1]);
      int three = value(text[at + 2]);
      int four = value(text[at + 3]);
      wrong |= one | two | three | four;
      int bits = one << 18 | two << 12 | three << 6 | four;
      decoded[to++] = (byte) (bits >> 16);
      decoded[to++] = (byte) (bits >> 8);
      decoded[to++] = (byte) bits;
    }
    if (rest > 0) {
      int one = value(text[at]);
      int two = value(text[at + 1]);
      int three = rest == 3 ? value(text[at + 2]) : 0;
      wrong |= one | two | three;
      int bits = one << 18 | two << 12 | three << 6;
      decoded[to++] = (byte) (bits >> 16);
      if (rest == 3) {
        decoded[to] = (byte) (bits >> 8);
      }
      int spare = rest == 3 ? three & 3 : two & 15;
      wrong = spare == 0 ? wrong : -1;
    }
    return wrong < 0 ? null : decoded;
  }

  private static int value(byte letter) {
    return VALUES[letter & 0xFF];
  }
}
