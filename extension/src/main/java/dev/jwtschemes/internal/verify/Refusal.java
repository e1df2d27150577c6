package dev.jwtschemes.internal.verify;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.text.Detail;

/**
 * Ends the checks of one token. An exception, because the checks are many and each can be the last;
 * caught by {@link SchemeVerifier} and turned into data there.
 */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  Refusal(FailureReason reason, Detail detail) {
    this(Failure.of(reason, detail));
  }

  Refusal(Failure failure) {
    super(failure.reason().id(), null, false, false);
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
