package dev.jwtschemes.internal.text;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;

/** What tests expect, from literals. */
public final class Literal {
  private Literal() {}

  /** Text that reads like this. */
  public static Text text(String literal) {
    return Text.trusted(literal);
  }

  /** A detail that reads like this. */
  public static Detail detail(String literal) {
    return Detail.of(text(literal));
  }

  /** A failure of this reason and detail, without a cause. */
  public static Failure failure(FailureReason reason, String detail) {
    return Failures.of(reason, detail(detail));
  }

  /** A finding at this place. */
  public static Finding finding(Problem problem, String where, String detail) {
    return new Finding(problem, text(where), text(detail));
  }
}
