package dev.jwtschemes.internal.key;

import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The reader of keys from text: PEM, JWK, JWK set (RFC 7517), the latter two also in base64url, as
 * MP-JWT allows. Stateless.
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
    String trimmed = text.strip();
    if (trimmed.startsWith("{")) {
      return JwkReader.read(trimmed, purpose);
    }
    if (trimmed.startsWith("-----")) {
      return single(Pem.read(trimmed), purpose);
    }
    Optional<String> decoded = base64(trimmed);
    if (decoded.isPresent() && decoded.get().strip().startsWith("{")) {
      return JwkReader.read(decoded.get(), purpose);
    }
    // A PEM body without its first and last line, as in a one-line configuration value.
    return single(Pem.readBody(trimmed, purpose == KeyPurpose.DECRYPTION), purpose);
  }

  private static Keys single(Key key, KeyPurpose purpose) throws Unusable {
    if (purpose != KeyPurpose.DECRYPTION && key instanceof PrivateKey) {
      throw new Unusable(Problem.PRIVATE_KEY_AS_PUBLIC, Text.of("PEM private key"));
    }
    // If it were accepted, any holder of the public key could sign (RFC 8725 section 2.1).
    if (purpose == KeyPurpose.SECRET) {
      throw new Unusable(
          Problem.KEY_UNUSABLE,
          Text.of("an HS algorithm needs a JWK of type oct, not PEM or a public key"));
    }
    if (purpose == KeyPurpose.DECRYPTION && key instanceof PublicKey) {
      throw new Unusable(Problem.KEY_UNUSABLE, Text.of("a public key can't decrypt"));
    }
    requireSound(key, purpose);
    return new Keys(List.of(new Keys.Entry(key, Optional.empty(), Optional.empty())));
  }

  /** Refuse a key that proves nothing. */
  static void requireSound(Key key, KeyPurpose purpose) throws Unusable {
    Optional<Text> flaw = KeyFlaw.of(key, purpose);
    if (flaw.isPresent()) {
      throw new Unusable(Problem.KEY_UNUSABLE, flaw.get());
    }
  }

  private static Optional<String> base64(String text) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      try {
        return Optional.of(
            new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException notBase64) {
        return Optional.empty();
      }
    }
  }
}
