package dev.jwtschemes;

import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What {@link TokenValidator#validate} found: a token that may be trusted, or a typed failure.
 * Immutable.
 */
public sealed interface ValidationResult {

  /**
   * The token was signed by a key of the scheme and passed all of its checks.
   *
   * @param token the claims, readable from now on
   */
  record Valid(JsonWebToken token) implements ValidationResult {}

  /**
   * The token was refused, or it could not be checked: {@link Failure#reason()} and its family tell
   * which.
   *
   * @param failure why
   */
  record Invalid(Failure failure) implements ValidationResult {}
}
