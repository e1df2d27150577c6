package dev.jwtschemes.internal.verify;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.text.Detail;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The end of one check of a token; {@link Check} makes it into data. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;
  private final transient @Nullable Duration retryAfter;

  Refusal(FailureReason reason, Detail detail) {
    this(Failures.of(reason, detail));
  }

  Refusal(Failure failure) {
    this(failure, null);
  }

  private Refusal(Failure failure, @Nullable Duration retryAfter) {
    super(failure.reason().id(), null, false, false);
    this.failure = failure;
    this.retryAfter = retryAfter;
  }

  /** Say that the token could not be checked. */
  static Refusal unchecked(Failure failure, Duration retryAfter) {
    return new Refusal(failure, retryAfter);
  }

  Failure failure() {
    return failure;
  }

  CheckResult result() {
    return retryAfter == null
        ? new CheckResult.Failed(failure)
        : new CheckResult.Unchecked(failure, retryAfter);
  }
}
