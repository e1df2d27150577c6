package dev.jwtschemes.benchmarks.report;

import dev.jwtschemes.benchmarks.report.Results.Spread;
import java.util.Locale;

/** The part of the page about what is rejected. */
final class RejectingPart {
  private static final int ORDINARY = 2;
  private static final int AS_LARGE = 3;
  private static final int BYTES = 4;

  private final Results results;

  RejectingPart(Results results) {
    this.results = results;
  }

  /** Whether anything was measured. */
  boolean isMeasured() {
    return !results.lines().isEmpty();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        Results.row(
            "",
            "CPU time, relative to an ordinary good token",
            "relative to a good token as large",
            "bytes"));
    text.append("|---|---|---|---|\n");
    for (String reason : results.words(0)) {
      Spread ordinary = results.at(ORDINARY, reason);
      text.append(
          Results.row(
              reason.startsWith("(") ? "an ordinary good token" : "`" + reason + "`",
              ordinary.over(1, "%.2f"),
              results.at(AS_LARGE, reason).over(1, "%.2f"),
              String.format(Locale.ROOT, "%.0f", results.at(BYTES, reason).median())));
    }
    return text.append('\n').toString();
  }
}
