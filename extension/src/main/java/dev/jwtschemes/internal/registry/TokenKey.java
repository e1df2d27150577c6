package dev.jwtschemes.internal.registry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place of a validated token among others: its SHA-256, and the registration that alone came
 * into question. From it the token can't be guessed, and no two tokens share one. Immutable.
 */
public final class TokenKey {
  private final long one;
  private final long two;
  private final long three;
  private final long four;
  private final @Nullable RegisteredScheme sole;

  private TokenKey(ByteBuffer hash, @Nullable RegisteredScheme sole) {
    this.one = hash.getLong();
    this.two = hash.getLong();
    this.three = hash.getLong();
    this.four = hash.getLong();
    this.sole = sole;
  }

  /**
   * Make the key of a token.
   *
   * @param sole the only candidate, if there is but one
   */
  public static TokenKey of(String token, Optional<RegisteredScheme> sole) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return new TokenKey(ByteBuffer.wrap(hash), sole.orElse(null));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TokenKey that
        && one == that.one
        && two == that.two
        && three == that.three
        && four == that.four
        && sole == that.sole;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(one);
  }

  /** Nothing of the token. */
  @Override
  public String toString() {
    return "TokenKey";
  }
}
