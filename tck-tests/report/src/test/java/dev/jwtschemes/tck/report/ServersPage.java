package dev.jwtschemes.tck.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The page: totals, then a table per suite. */
final class ServersPage {
  /** Where it is kept, seen from this module. */
  static final Path PATH = Path.of("..", "..", "docs", "reference", "servers.md");

  private static final String INTRO =
      """
      # Results on servers

      What every suite said on every server: *ok*, or why the server can't do what the case expects. Generated from the reports of
      `mvn verify -Pservers`, which fails when this page doesn't say the same.
      """;
  private static final String NOT_RUN = "not run";

  private final StringBuilder text = new StringBuilder(INTRO);

  private ServersPage() {}

  /** Write it anew from the results of this build. */
  static String render() throws IOException {
    var page = new ServersPage();
    page.tck();
    for (Suite suite : Suite.values()) {
      page.cases(suite);
    }
    return page.text.toString();
  }

  private void tck() throws IOException {
    text.append("\n## MicroProfile JWT 2.1 TCK\n\n");
    row(List.of("Server", "Suite", "Run", "Failed", "Skipped", "Why"));
    separator(6);
    for (Target target : Suite.CONTRACT.targets()) {
      String module = target == Target.EMBEDDED ? "mp-jwt" : "mp-jwt-servers";
      Path file = Path.of("..", module, "target", "tck-results-" + target.file() + ".tsv");
      for (String line : Files.readAllLines(file)) {
        List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
        cells.set(0, target.title());
        row(cells);
      }
    }
  }

  private void cases(Suite suite) throws IOException {
    Map<String, Map<Target, String>> rows = suite.rows();
    text.append("\n## ").append(suite.title()).append("\n\n");
    for (Target target : suite.targets()) {
      text.append("- ").append(target.title()).append(": ");
      text.append(totals(rows.values().stream().map(row -> cell(row, target)).toList()));
      text.append('\n');
    }
    text.append('\n');
    row(Stream.concat(Stream.of("Case"), suite.targets().stream().map(Target::title)).toList());
    separator(suite.targets().size() + 1);
    rows.forEach(
        (id, row) ->
            row(
                Stream.concat(
                        Stream.of(id), suite.targets().stream().map(target -> cell(row, target)))
                    .toList()));
  }

  private static String cell(Map<Target, String> row, Target target) {
    return Objects.requireNonNullElse(row.get(target), NOT_RUN);
  }

  private static String totals(Collection<String> cells) {
    long ok = cells.stream().filter("ok"::equals).count();
    long failed = cells.stream().filter(cell -> cell.equals("fail")).count();
    long notRun = cells.stream().filter(NOT_RUN::equals).count();
    long reasons = cells.size() - ok - failed - notRun;
    return "%d ok, %d with a reason, %d failed, %d not run".formatted(ok, reasons, failed, notRun);
  }

  private void row(List<String> cells) {
    text.append(
        cells.stream().map(cell -> cell.replace("|", "\\|")).collect(joining(" | ", "| ", " |\n")));
  }

  private void separator(int columns) {
    row(Collections.nCopies(columns, "---"));
  }
}
