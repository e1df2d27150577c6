package dev.jwtschemes.internal.token;

import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.token.CompactForm.NotCompact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a token says of itself before its signature was checked. Use it to choose which scheme
 * checks the token, and to explain a refusal; never to let anyone in. Nothing is fetched because of
 * it. Immutable.
 *
 * <p>This is the one place that reads the claims of a token without verifying it, as strictly as
 * {@link CompactForm} reads its header.
 */
public final class UnverifiedToken implements Claimed {
  private final CompactForm form;

  /** Of an encrypted token, the header: it may repeat claims (RFC 7519 section 5.3). */
  private final StrictJson.Top claims;

  private UnverifiedToken(CompactForm form, StrictJson.Top claims) {
    this.form = form;
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
  public record Unreadable(Detail why) implements Reading {}

  /**
   * It is too long to look at.
   *
   * @param why its length and the limit
   */
  public record TooLarge(Detail why) implements Reading {}

  /**
   * Read the parts of a compact serialization.
   *
   * @param limit in characters
   */
  public static Reading read(String compact, int limit) {
    if (compact.length() > limit) {
      return new TooLarge(tooLarge(compact.length(), limit));
    }
    try {
      CompactForm form = CompactForm.read(compact);
      return new Readable(new UnverifiedToken(form, form.claims()));
    } catch (NotCompact e) {
      return new Unreadable(Detail.of(Text.EMPTY.said(String.valueOf(e.getMessage()))));
    }
  }

  /** Describe a token that is too long. */
  public static Detail tooLarge(int length, int limit) {
    return Detail.of(Text.EMPTY.number(length).and(" characters, at most ").number(limit));
  }

  /** The token without a look at its claims. */
  public CompactForm form() {
    return form;
  }

  /** The compact serialization, a secret. */
  public String compact() {
    return form.text();
  }

  @Override
  public boolean isEncrypted() {
    return form.isEncrypted();
  }

  /** A header parameter that is a string. */
  public Optional<String> header(String name) {
    return form.header(name);
  }

  /** Whether the header has this parameter at all. */
  public boolean hasHeader(String name) {
    return form.hasHeader(name);
  }

  /** Whether the header has this parameter, and it isn't a string. */
  public boolean hasOtherHeader(String name) {
    return form.hasOtherHeader(name);
  }

  /** The strings of a header parameter that is a list of strings. */
  public List<String> headerList(String name) {
    return form.headerList(name);
  }

  @Override
  public Optional<String> issuer() {
    return claims.text("iss");
  }

  @Override
  public boolean hasIssuer() {
    return hasClaim("iss");
  }

  /** Whether the claims have this member at all, whatever its type. */
  public boolean hasClaim(String name) {
    return claims.has(name);
  }

  /** All claims as Java values; of an encrypted token, its header. */
  public Map<String, @Nullable Object> claims() {
    return claims.values();
  }

  @Override
  public List<String> audiences() {
    return claims.text("aud").map(List::of).orElseGet(() -> List.copyOf(claims.texts("aud")));
  }

  /** Nothing of the text. */
  @Override
  public String toString() {
    return "UnverifiedToken["
        + (isEncrypted() ? "encrypted" : "signed")
        + ", "
        + compact().length()
        + " characters]";
  }
}
