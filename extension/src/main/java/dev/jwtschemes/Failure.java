package dev.jwtschemes;

import java.util.Optional;

/**
 * Say why a token or a request was turned down.
 *
 * <p>Immutable. Nothing in it reaches the client: that sees {@link FailureReason#publicText()}
 * alone.
 *
 * @param reason the entry of the catalogue
 * @param detail expected against actual (issuer, audience, key id, times), with control characters
 *     replaced and values cut at 200 characters; never token text, never a key
 * @param cause what the I/O, a library or an observer threw, if anything did
 */
public record Failure(FailureReason reason, String detail, Optional<Throwable> cause) {

  /** Make a failure without a cause. */
  public static Failure of(FailureReason reason, String detail) {
    return new Failure(reason, detail, Optional.empty());
  }
}
