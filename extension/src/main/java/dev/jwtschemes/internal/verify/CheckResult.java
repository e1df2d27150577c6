package dev.jwtschemes.internal.verify;

import dev.jwtschemes.Failure;
import java.time.Duration;

/** What one check of a token gave. */
public sealed interface CheckResult {
  /** The token has what the check expects. */
  CheckResult PASSED = new Passed();

  /** The check needs what an earlier one did not find. */
  CheckResult NOT_REACHED = new NotReached();

  /** See {@link #PASSED}. */
  record Passed() implements CheckResult {}

  /**
   * The token does not have what the check expects.
   *
   * @param failure why
   */
  record Failed(Failure failure) implements CheckResult {}

  /**
   * The means to check it are missing.
   *
   * @param failure why
   * @param retryAfter when it is worth to try again, in whole seconds
   */
  record Unchecked(Failure failure, Duration retryAfter) implements CheckResult {}

  /** See {@link #NOT_REACHED}. */
  record NotReached() implements CheckResult {}
}
