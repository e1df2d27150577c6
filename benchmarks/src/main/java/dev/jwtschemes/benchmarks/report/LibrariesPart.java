package dev.jwtschemes.benchmarks.report;

import dev.jwtschemes.benchmarks.report.Results.Spread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of the page about one token in one JVM. */
final class LibrariesPart {
  private static final int CPU = 4;
  private static final int BYTES = 5;
  private static final String LIMIT = "SIGNATURE";

  private final Results results;
  private final Map<String, String> titles;

  LibrariesPart(Results results, Map<String, String> titles) {
    this.results = results;
    this.titles = titles;
  }

  String text(Path plots) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String jdk : results.words(0)) {
      for (String algorithm : results.words(1)) {
        Spread limit = results.at(CPU, jdk, algorithm, LIMIT);
        if (limit.isMeasured()) {
          text.append(table(jdk, algorithm, limit.median(), plots));
        }
      }
    }
    return text.toString();
  }

  private String table(String jdk, String algorithm, double limit, Path plots) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "### %s, JDK %s%n%nThe signature alone, by the JDK's own provider: %.0f µs of CPU time.%n%n",
            algorithm,
            jdk,
            limit));
    text.append(
        Results.row("", "CPU time, relative to the signature alone", "CPU time, µs", "bytes"));
    text.append("|---|---|---|---|\n");
    Bars bars = new Bars();
    List<String> sorted =
        results.words(2).stream()
            .filter(each -> results.at(CPU, jdk, algorithm, each).isMeasured())
            .sorted(
                Comparator.comparingDouble(each -> results.at(CPU, jdk, algorithm, each).median()))
            .toList();
    for (String library : sorted) {
      Spread cpu = results.at(CPU, jdk, algorithm, library);
      String title = titles.getOrDefault(library, library);
      bars.add(title, cpu.median() / limit);
      text.append(
          Results.row(
              title,
              cpu.over(limit, "%.2f"),
              String.format(Locale.ROOT, "%.1f", cpu.median()),
              String.format(
                  Locale.ROOT, "%.0f", results.at(BYTES, jdk, algorithm, library).median())));
    }
    String plot = "tokens-" + algorithm.toLowerCase(Locale.ROOT) + "-jdk" + jdk + ".svg";
    bars.write(
        plots.resolve(plot), algorithm + ", JDK " + jdk + ": CPU time, relative to the signature");
    return text.append("\n![" + algorithm + "](performance/" + plot + ")\n\n").toString();
  }
}
