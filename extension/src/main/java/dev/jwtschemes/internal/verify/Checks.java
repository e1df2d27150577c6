package dev.jwtschemes.internal.verify;

import java.util.ArrayList;
import java.util.List;

/** The checks of a scheme in their order, and its two runners. Immutable. */
final class Checks {
  private final Check[] list;

  Checks(List<Check> list) {
    this.list = list.toArray(Check[]::new);
  }

  /** Stop at the first check that does not pass, and return its result. */
  CheckResult untilOneFails(Examination token) {
    for (Check each : list) {
      CheckResult result = each.run(token);
      if (!(result instanceof CheckResult.Passed)) {
        return result;
      }
    }
    return CheckResult.PASSED;
  }

  /** Run all checks that can be reached. */
  List<Checked> all(Examination token) {
    List<Checked> results = new ArrayList<>(list.length);
    for (Check each : list) {
      results.add(new Checked(each.name(), each.expectation(), each.run(token)));
    }
    return results;
  }
}
