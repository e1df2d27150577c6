package dev.jwtschemes.internal.failure;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.access.Constructors;
import dev.jwtschemes.internal.access.FailureParts;
import dev.jwtschemes.internal.text.Detail;
import org.jspecify.annotations.Nullable;

/** The maker of failures. Stateless. */
public final class Failures {
  private Failures() {}

  /** Make a failure without a cause. */
  public static Failure of(FailureReason reason, Detail detail) {
    return make(reason, detail, null);
  }

  /** Make a failure that was caused by an exception. */
  public static Failure of(FailureReason reason, Detail detail, Throwable cause) {
    return make(reason, detail, cause);
  }

  private static Failure make(FailureReason reason, Detail detail, @Nullable Throwable cause) {
    return Constructors.make(Failure.class, new FailureParts(reason, detail, cause));
  }
}
