package dev.jwtschemes.internal.request.token;

import dev.jwtschemes.internal.request.token.StrictJson.NotStrict;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a token says of itself before its signature was checked. Use it to choose which scheme
 * checks the token, and to explain a refusal; never to let anyone in. Nothing is fetched because of
 * it. Immutable.
 *
 * <p>This is the one place that reads a token without verifying it. It is strict where libraries
 * are lenient: canonical base64url (RFC 4648 section 5, no padding, no stray bits), UTF-8,
 * duplicate members, depth.
 */
public final class UnverifiedToken {
  /** The longest token that is read, in characters. */
  public static final int MAX_LENGTH = 16 * 1024;

  private static final int SIGNED_PARTS = 3;
  private static final int ENCRYPTED_PARTS = 5;

  private final String compact;
  private final boolean encrypted;
  private final StrictJson.Top header;

  /** Of an encrypted token, the header: it may repeat claims (RFC 7519 section 5.3). */
  private final StrictJson.Top claims;

  private UnverifiedToken(
      String compact, boolean encrypted, StrictJson.Top header, StrictJson.Top claims) {
    this.compact = compact;
    this.encrypted = encrypted;
    this.header = header;
    this.claims = claims;
  }

  /** What reading gave. */
  public sealed interface Reading {}

  /**
   * The token has the form of one.
   *
   * @param token its parts
   */
  public record Readable(UnverifiedToken token) implements Reading {}

  /**
   * It has not.
   *
   * @param why in words, without token text
   */
  public record Unreadable(String why) implements Reading {}

  /** It is longer than {@link #MAX_LENGTH}. */
  public record TooLarge() implements Reading {}

  /** Read the parts of a compact serialization. */
  public static Reading read(String compact) {
    if (compact.length() > MAX_LENGTH) {
      return new TooLarge();
    }
    String[] parts = compact.split("\\.", -1);
    if (parts.length != SIGNED_PARTS && parts.length != ENCRYPTED_PARTS) {
      return new Unreadable(
          "it has " + parts.length + " parts instead of 3 (signed) or 5 (encrypted)");
    }
    boolean encrypted = parts.length == ENCRYPTED_PARTS;
    List<byte[]> decoded = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      Optional<byte[]> bytes = decode(parts[i]);
      if (bytes.isEmpty()) {
        return new Unreadable("part " + (i + 1) + " is not base64url");
      }
      decoded.add(bytes.get());
    }
    String part = "header";
    try {
      StrictJson.Top header = json(decoded.get(0));
      part = "payload";
      StrictJson.Top claims = encrypted ? header : json(decoded.get(1));
      return new Readable(new UnverifiedToken(compact, encrypted, header, claims));
    } catch (NotStrict e) {
      return new Unreadable("its " + part + " can't be read: " + e.getMessage());
    }
  }

  /**
   * Decode base64url; empty if another text would decode to the same bytes, so that one token has
   * one spelling.
   */
  private static Optional<byte[]> decode(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      boolean canonical =
          Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
      return canonical ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static StrictJson.Top json(byte[] bytes) throws NotStrict {
    try {
      return StrictJson.read(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new NotStrict("it is not UTF-8");
    }
  }

  /** The compact serialization, a secret. */
  public String compact() {
    return compact;
  }

  /** Whether it is a JWE, so that its claims can't be read yet. */
  public boolean isEncrypted() {
    return encrypted;
  }

  /** A header parameter that is a string. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(header.texts().get(name));
  }

  /** Whether the header has this parameter at all. */
  public boolean hasHeader(String name) {
    return header.members().contains(name);
  }

  /** The strings of a header parameter that is a list of strings. */
  public List<String> headerList(String name) {
    return List.copyOf(header.lists().getOrDefault(name, List.of()));
  }

  /**
   * The claimed issuer: of the claims, or of the header where the claims are encrypted (RFC 7519
   * section 5.3).
   */
  public Optional<String> issuer() {
    return Optional.ofNullable(claims.texts().get("iss"));
  }

  /** Whether the claims have this member at all, whatever its type. */
  public boolean hasClaim(String name) {
    return claims.members().contains(name);
  }

  /** The claimed audiences, likewise. */
  public List<String> audiences() {
    String single = claims.texts().get("aud");
    return single == null
        ? List.copyOf(claims.lists().getOrDefault("aud", List.of()))
        : List.of(single);
  }

  /** Nothing of the text. */
  @Override
  public String toString() {
    return "UnverifiedToken["
        + (encrypted ? "encrypted" : "signed")
        + ", "
        + compact.length()
        + " characters]";
  }
}
