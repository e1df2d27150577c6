package dev.jwtschemes;

import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The result of {@link TokenValidator#validate}: a token that may be trusted, or why there is none.
 * Immutable and thread-safe. To validate throws nothing because of a token: whatever it holds is
 * one of these results.
 *
 * @since 0.1
 */
public sealed interface ValidationResult {

  /**
   * A valid token: it passed all checks of the scheme.
   *
   * @param token the claims, readable from now on
   * @param observersAsked whether observers of {@code TokenValidated} could reject it, by {@link
   *     TokenValidator.Option#FIRE_EVENTS}
   */
  record Valid(JsonWebToken token, boolean observersAsked) implements ValidationResult {}

  /**
   * An invalid token, or a scheme that is not registered. Discard the token.
   *
   * @param failure why; its family is {@link FailureReason.Family#REFUSED} or {@link
   *     FailureReason.Family#MISCONFIGURED}
   */
  record Invalid(Failure failure) implements ValidationResult {}

  /**
   * A token that could not be checked and may be valid: the keys are unreachable, or may not be
   * fetched again yet. Keep the token, don't trust it, and validate it again later.
   *
   * @param failure why; its family is {@link FailureReason.Family#COULD_NOT_CHECK}
   * @param retryAfter how long to wait before the next attempt, in whole seconds
   */
  record Unavailable(Failure failure, Duration retryAfter) implements ValidationResult {}
}
