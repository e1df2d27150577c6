package dev.jwtschemes.internal.verify;

import dev.jwtschemes.Failure;
import java.time.Duration;

/** What checking a token gave. */
public sealed interface Verdict {

  /**
   * The token may be trusted.
   *
   * @param token its claims
   */
  record Accepted(ValidatedToken token) implements Verdict {}

  /**
   * The token was checked and is not good.
   *
   * @param failure why
   */
  record Refused(Failure failure) implements Verdict {}

  /**
   * The token may be good; the means to check it are missing.
   *
   * @param failure why
   * @param retryAfter when it is worth to try again, in whole seconds
   */
  record Unchecked(Failure failure, Duration retryAfter) implements Verdict {}
}
