package dev.jwtschemes.internal.key;

import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The reader of keys from text: PEM (RFC 7468), JWK, JWK set (RFC 7517), a map of certificates by
 * key id, each also in base64 or base64url, as MP-JWT allows. Stateless.
 */
public final class KeyReader {
  private KeyReader() {}

  /** Why text holds no usable key; the message holds nothing of the text. */
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient Text text;

    /** Make it of a text for reports. */
    public Unusable(Problem problem, Text text) {
      super(text.toString());
      this.problem = problem;
      this.text = text;
    }

    /** Why, for reports. */
    public Text text() {
      return text;
    }

    /** The problem that is reported. */
    public Problem problem() {
      return problem;
    }
  }

  /** Read all usable keys; at least one, or it throws. */
  public static Keys read(String text, KeyPurpose purpose) throws Unusable {
    String trimmed = plain(text);
    if (trimmed.startsWith("{")) {
      return JwkReader.read(trimmed, purpose);
    }
    if (trimmed.contains(Pem.BEGIN)) {
      return pem(trimmed, purpose);
    }
    String decoded = base64(trimmed).orElse("");
    if (decoded.startsWith("{")) {
      return JwkReader.read(decoded, purpose);
    }
    if (decoded.contains(Pem.BEGIN)) {
      return pem(decoded, purpose);
    }
    if (purpose == KeyPurpose.SECRET) {
      requireNoKey(trimmed);
      throw new Unusable(
          Problem.KEY_UNUSABLE,
          Text.of(
              "a secret is written as {\"kty\":\"oct\",\"k\":\"<its bytes in base64url, without"
                  + " =>\"}, not as plain text"));
    }
    // A PEM body without its first and last line, as in a one-line configuration value.
    return sound(PemReader.readBody(trimmed, purpose), purpose);
  }

  /** Without a byte order mark, which some editors write, and spaces. */
  private static String plain(String text) {
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
  }

  private static Keys pem(String text, KeyPurpose purpose) throws Unusable {
    if (purpose == KeyPurpose.SECRET) {
      throw noSecret();
    }
    return sound(PemReader.read(text, purpose), purpose);
  }

  /** If it were accepted, any holder of the public key could sign (RFC 8725 section 2.1). */
  private static void requireNoKey(String body) throws Unusable {
    try {
      PemReader.readBody(body, KeyPurpose.SECRET);
    } catch (Unusable e) {
      if (e.problem() == Problem.KEY_UNUSABLE && !e.text().equals(Pkcs1.PUBLIC)) {
        return; // not a key
      }
      throw e;
    }
    throw noSecret();
  }

  private static Unusable noSecret() {
    return new Unusable(
        Problem.KEY_UNUSABLE,
        Text.of("an HS algorithm needs a JWK of type oct, not PEM or a public key"));
  }

  /** Refuse keys of which one proves nothing. */
  private static Keys sound(Keys keys, KeyPurpose purpose) throws Unusable {
    for (Keys.Entry each : keys.all()) {
      Optional<Text> flaw = KeyFlaw.of(each.key(), purpose);
      if (flaw.isPresent()) {
        throw new Unusable(Problem.KEY_UNUSABLE, flaw.get());
      }
    }
    return keys;
  }

  /** Decode text in base64 or base64url; empty if it isn't. */
  private static Optional<String> base64(String text) {
    String one = text.replaceAll("\\s|\\\\[nr]", "").replace('-', '+').replace('_', '/');
    try {
      byte[] bytes = Base64.getDecoder().decode(one);
      return Optional.of(plain(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
