package dev.jwtschemes.internal.token;

import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The compact serialization of a JWS or JWE (RFC 7515 section 7.1, RFC 7516 section 7.1) taken
 * apart; its payload may be anything. Immutable.
 *
 * <p>It is strict where libraries are lenient: canonical base64url (RFC 4648 section 5, no padding,
 * no stray bits), UTF-8, duplicate members, depth.
 */
public final class CompactForm {
  private static final int SIGNED_PARTS = 3;
  private static final int ENCRYPTED_PARTS = 5;

  private final String text;

  /** The same, a byte for each character. */
  private final byte[] bytes;

  private final StrictJson.Top header;
  private final List<byte[]> parts;

  private CompactForm(String text, byte[] bytes, StrictJson.Top header, List<byte[]> parts) {
    this.text = text;
    this.bytes = bytes;
    this.header = header;
    this.parts = parts;
  }

  /** Why a text was rejected; the message holds nothing of the text. */
  public static final class NotCompact extends Exception {
    private static final long serialVersionUID = 1L;

    NotCompact(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * Take a text apart.
   *
   * @throws NotCompact if another text would mean the same, or parsers could disagree about it
   */
  public static CompactForm read(String text) throws NotCompact {
    byte[] letters = Base64Url.bytes(text);
    int count = parts(letters);
    if (count != SIGNED_PARTS && count != ENCRYPTED_PARTS) {
      throw new NotCompact(
          Text.of("it has ")
              .number(count)
              .and(" parts instead of 3 (signed) or 5 (encrypted)")
              .toString());
    }
    List<byte[]> parts = new ArrayList<>(count);
    int start = 0;
    for (int i = 1; i <= count; i++) {
      int end = start;
      while (end < letters.length && letters[end] != '.') {
        end++;
      }
      byte @Nullable [] bytes = Base64Url.decode(letters, start, end);
      if (bytes == null) {
        Text flaw = Text.of("part ").number(i).and(" is not base64url");
        boolean isPadded = end > start && letters[end - 1] == '=';
        throw new NotCompact(
            (isPadded ? flaw.and(" without padding (RFC 7515 section 2)") : flaw).toString());
      }
      parts.add(bytes);
      start = end + 1;
    }
    return new CompactForm(text, letters, object("header", parts.get(0)), parts);
  }

  private static int parts(byte[] text) {
    int count = 1;
    for (byte each : text) {
      count += each == '.' ? 1 : 0;
    }
    return count;
  }

  private static StrictJson.Top object(String what, byte[] bytes) throws NotCompact {
    try {
      return StrictJson.read(bytes);
    } catch (StrictJson.NotStrict e) {
      throw new NotCompact(
          Text.of("its ")
              .name(what)
              .and(" can't be read: ")
              .said(String.valueOf(e.getMessage()))
              .toString());
    }
  }

  /** The serialization, a secret. */
  public String text() {
    return text;
  }

  /** Whether it is a JWE. */
  public boolean isEncrypted() {
    return parts.size() == ENCRYPTED_PARTS;
  }

  /** What a JWS signs: header and payload as they were sent (RFC 7515 section 5.2). */
  public byte[] signingInput() {
    return Arrays.copyOf(bytes, text.lastIndexOf('.'));
  }

  /** All header parameters as Java values. */
  public Map<String, @Nullable Object> headers() {
    return header.values();
  }

  /** A header parameter that is a string. */
  public Optional<String> header(String name) {
    return header.text(name);
  }

  /** Whether the header has this parameter, and it isn't a string. */
  public boolean hasOtherHeader(String name) {
    return header.hasOther(name);
  }

  /** Whether the header has this parameter at all. */
  public boolean hasHeader(String name) {
    return header.has(name);
  }

  /** The strings of a header parameter that is a list of strings. */
  public List<String> headerList(String name) {
    return List.copyOf(header.texts(name));
  }

  /** The last part: the signature of a JWS. */
  public byte[] signature() {
    return parts.get(parts.size() - 1).clone();
  }

  /** The payload of a JWS, or the header of a JWE, which may repeat claims. */
  StrictJson.Top claims() throws NotCompact {
    return isEncrypted() ? header : object("payload", parts.get(1));
  }

  /** Nothing of the text. */
  @Override
  public String toString() {
    return "CompactForm["
        + (isEncrypted() ? "encrypted" : "signed")
        + ", "
        + text.length()
        + " characters]";
  }
}
