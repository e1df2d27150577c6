package dev.jwtschemes.internal.verify;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.token.StrictJson;
import dev.jwtschemes.internal.token.UnverifiedToken;
import dev.jwtschemes.internal.verify.Check.Needs;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks of whether a token is encrypted, and of what was encrypted. Stateless. */
final class EncryptionChecks {
  private EncryptionChecks() {}

  /** Check that a token is not encrypted, which is then the signed one. */
  static Check notEncrypted() {
    return new Check(
        "encryption",
        Text.of("signed and not encrypted: the scheme has no decryption key"),
        Needs.NOTHING,
        token -> {
          if (token.sent().isEncrypted()) {
            throw new Refusal(
                FailureReason.DECRYPTION_FAILED,
                Detail.of("the token is encrypted, and the scheme has no decryption key"));
          }
          token.signed = token.sent();
        });
  }

  /** Check that a token is encrypted. */
  static Check encrypted() {
    return new Check(
        "encryption",
        Text.of("encrypted"),
        Needs.NOTHING,
        token -> {
          if (!token.sent().isEncrypted()) {
            throw new Refusal(
                FailureReason.DECRYPTION_FAILED,
                Detail.of(
                    "the scheme accepts encrypted tokens only, and this one is not encrypted"));
          }
        });
  }

  /**
   * Check that what was encrypted is a signed token.
   *
   * @param limit in characters
   */
  static Check inner(int limit) {
    return new Check(
        "inner token",
        Text.of("a signed JWT"),
        Needs.PLAINTEXT,
        token -> {
          String text =
              new String(Objects.requireNonNull(token.plaintext), StandardCharsets.ISO_8859_1);
          if (!(UnverifiedToken.read(text, limit) instanceof UnverifiedToken.Readable readable)
              || readable.token().isEncrypted()) {
            throw new Refusal(
                FailureReason.TOKEN_NOT_JWT, Detail.of("what was encrypted is not a signed JWT"));
          }
          token.signed = readable.token();
        });
  }

  /** Claims that were encrypted and not signed haven't been looked at yet. */
  static Check claims() {
    return new Check(
        "claims",
        Text.of("a JSON object"),
        Needs.PLAINTEXT,
        token -> token.read(read(Objects.requireNonNull(token.plaintext))));
  }

  private static Map<String, @Nullable Object> read(byte[] plaintext) throws Refusal {
    try {
      return StrictJson.read(plaintext).values();
    } catch (StrictJson.NotStrict e) {
      throw new Refusal(
          FailureReason.TOKEN_NOT_JWT,
          Detail.of(
              Text.of("what was encrypted can't be read: ").said(String.valueOf(e.getMessage()))));
    }
  }
}
