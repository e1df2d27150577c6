package dev.jwtschemes.tck.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of one suite on one target.
 *
 * @param ok how many cases were as expected
 * @param failed how many were not, without a reason
 * @param skipped how many the suite itself left out
 * @param reasons why the target can't do what a case expects, by case, in a fixed order
 */
record Tally(int ok, int failed, int skipped, Map<String, String> reasons) {

  /** Of the verdicts by case: ok, fail, or else a reason. */
  static Tally of(Map<String, String> verdicts) {
    int ok = 0;
    int failed = 0;
    Map<String, String> reasons = new LinkedHashMap<>();
    for (Map.Entry<String, String> each : verdicts.entrySet()) {
      switch (each.getValue()) {
        case "ok" -> ok++;
        case "fail" -> failed++;
        default -> reasons.put(each.getKey(), each.getValue());
      }
    }
    return new Tally(ok, failed, 0, reasons);
  }

  /** As it is written in a cell. */
  String text() {
    return ok
        + " ok"
        + (reasons.isEmpty() ? "" : ", " + reasons.size() + " differ")
        + (failed == 0 ? "" : ", " + failed + " failed")
        + (skipped == 0 ? "" : ", " + skipped + " skipped");
  }
}
