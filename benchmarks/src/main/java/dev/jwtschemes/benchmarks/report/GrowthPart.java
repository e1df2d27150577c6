package dev.jwtschemes.benchmarks.report;

import dev.jwtschemes.benchmarks.report.Results.Spread;
import java.util.List;
import java.util.Locale;

/** The part of the page about how cost grows with schemes and with the size of tokens. */
final class GrowthPart {
  private static final int CPU = 1;
  private static final int BYTES = 2;

  private final Results results;

  GrowthPart(Results results) {
    this.results = results;
  }

  String text() {
    return table(
            "registered schemes",
            List.of("1", "10", "1000"),
            List.of(
                "cold-%s", "a new token, the method names its scheme",
                "cold-%s-any", "a new token, every scheme is a candidate",
                "warm-%s", "a remembered token, the method names its scheme",
                "warm-%s-any", "a remembered token, every scheme is a candidate"))
        + table(
            "characters of the token",
            List.of("1000", "2000", "4000", "8000", "16000"),
            List.of(
                "cold-size-%s", "a new token with one long claim",
                "warm-size-%s", "a remembered token with one long claim",
                "cold-claims-%s", "a new token with many claims",
                "warm-claims-%s", "a remembered token with many claims"));
  }

  private String table(String what, List<String> columns, List<String> rows) {
    StringBuilder text = new StringBuilder("| " + what);
    columns.forEach(column -> text.append(" | ").append(column));
    text.append(" |\n|---").append("|---".repeat(columns.size())).append("|\n");
    for (int i = 0; i < rows.size(); i += 2) {
      text.append("| ").append(rows.get(i + 1));
      for (String column : columns) {
        text.append(" | ").append(cell(String.format(rows.get(i), column)));
      }
      text.append(" |\n");
    }
    return text.append("\n").toString();
  }

  private String cell(String name) {
    Spread cpu = results.at(CPU, name);
    return cpu.isMeasured()
        ? String.format(
            Locale.ROOT, "%.1f µs, %.1f kB", cpu.median(), results.at(BYTES, name).median() / 1000)
        : "-";
  }
}
