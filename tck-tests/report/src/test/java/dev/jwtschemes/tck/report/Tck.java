package dev.jwtschemes.tck.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The results of the MicroProfile JWT TCK, of which only totals and reasons are written. */
final class Tck {
  private static final Pattern BETWEEN = Pattern.compile("; (?=\\w+\\.\\w+: )");

  private Tck() {}

  /** The tallies of its parts. */
  static Map<String, Map<Target, Tally>> tallies() throws IOException {
    Map<String, Map<Target, Tally>> all = new LinkedHashMap<>();
    for (Target target : Target.ALL_SUITES) {
      String module = target == Target.EMBEDDED ? "mp-jwt" : "mp-jwt-servers";
      Path file = Path.of("..", module, "target", "tck-results-" + target.file() + ".tsv");
      for (String line : Files.readAllLines(file)) {
        String[] columns = line.split("\t", -1);
        all.computeIfAbsent(
                "MicroProfile JWT 2.1 TCK, " + columns[1], part -> new EnumMap<>(Target.class))
            .put(target, tally(columns));
      }
    }
    return all;
  }

  /** Of server, part, run, failed, skipped and reasons. */
  static Tally tally(String[] columns) {
    int run = Integer.parseInt(columns[2]);
    int failed = Integer.parseInt(columns[3]);
    int skipped = Integer.parseInt(columns[4]);
    Map<String, String> reasons = new LinkedHashMap<>();
    if (!columns[5].isEmpty()) {
      for (String each : BETWEEN.split(columns[5])) {
        String[] reason = each.split(": ", 2);
        reasons.put(reason[0], reason[1]);
      }
    }
    return new Tally(run - failed, failed - reasons.size(), skipped, reasons);
  }
}
