package dev.jwtschemes.tck.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The page: totals by suite and target, then only what differs, with its reason. */
final class ServersPage {
  /** Where it is kept, seen from this module. */
  static final Path PATH = Path.of("..", "..", "docs", "reference", "servers.md");

  private static final String INTRO =
      """
      # Results on servers

      How many cases of each suite were as expected on each server, and how many differ for a reason below; none failed otherwise. What each suite
      proves: [tck-tests](../../tck-tests/README.md). Generated from the tables that `mvn verify -Pservers` writes, case by case, into
      `tck-tests/*/target/*-results-*.tsv`; the build fails when this page doesn't say the same.
      """;

  private static final String OTHERS_INTRO =
      """

      ## Other runtimes

      What `mvn verify -Pservers-all` runs, which no change needs to pass.
      """;

  /** Where there are more names than these, the others are a number. */
  private static final int NAMES = 4;

  private final StringBuilder text = new StringBuilder();

  private ServersPage() {}

  /**
   * Write anew that part of the page which the results of this build are about.
   *
   * @param committed the whole page, whose other part stays
   */
  static String render(String committed, boolean others) throws IOException {
    int end = committed.indexOf(OTHERS_INTRO);
    String first = end < 0 ? committed : committed.substring(0, end);
    String second = end < 0 ? "" : committed.substring(end);
    return others ? first + renderOthers() : renderServers() + second;
  }

  private static String renderServers() throws IOException {
    Map<String, Map<Target, Tally>> suites = new LinkedHashMap<>(Tck.tallies());
    for (Suite suite : Suite.values()) {
      suites.put(suite.title(), suite.tallies(suite.targets()));
    }
    return render(suites);
  }

  private static String renderOthers() throws IOException {
    Map<String, Map<Target, Tally>> suites = new LinkedHashMap<>();
    for (Suite suite : Suite.ON_OTHERS) {
      suites.put(suite.title(), suite.tallies(suite.others()));
    }
    var page = new ServersPage();
    page.text.append(OTHERS_INTRO);
    page.totals(suites);
    page.differences(suites);
    return page.text.toString();
  }

  /** Write the part of {@code -Pservers} of these tallies, by title of the suite. */
  static String render(Map<String, Map<Target, Tally>> suites) {
    var page = new ServersPage();
    page.text.append(INTRO).append("\n## Totals\n");
    page.totals(suites);
    page.text.append("\n## What differs\n");
    page.differences(suites);
    return page.text.toString();
  }

  private void totals(Map<String, Map<Target, Tally>> suites) {
    Set<Target> targets = EnumSet.noneOf(Target.class);
    suites.values().forEach(tallies -> targets.addAll(tallies.keySet()));
    text.append('\n');
    row(Stream.concat(Stream.of("Suite"), targets.stream().map(Target::title)).toList());
    separator(targets.size() + 1);
    suites.forEach(
        (title, tallies) ->
            row(
                Stream.concat(
                        Stream.of(title), targets.stream().map(target -> cell(tallies, target)))
                    .toList()));
  }

  private static String cell(Map<Target, Tally> tallies, Target target) {
    Tally tally = tallies.get(target);
    return tally == null ? "" : tally.text();
  }

  private void differences(Map<String, Map<Target, Tally>> suites) {
    text.append('\n');
    row(List.of("Suite", "Server", "Cases", "Reason"));
    separator(4);
    suites.forEach(
        (title, tallies) ->
            byReason(tallies)
                .forEach(
                    (reason, cases) ->
                        together(cases)
                            .forEach(
                                (ids, servers) ->
                                    row(
                                        List.of(
                                            title,
                                            servers.stream()
                                                .map(Target::title)
                                                .collect(joining(", ")),
                                            names(ids),
                                            reason)))));
  }

  private static Map<String, Map<Target, List<String>>> byReason(Map<Target, Tally> tallies) {
    Map<String, Map<Target, List<String>>> all = new LinkedHashMap<>();
    tallies.forEach(
        (target, tally) ->
            tally
                .reasons()
                .forEach(
                    (id, reason) ->
                        all.computeIfAbsent(reason, r -> new EnumMap<>(Target.class))
                            .computeIfAbsent(target, t -> new ArrayList<>())
                            .add(id)));
    return all;
  }

  /** The targets on which the same cases differ are one row. */
  private static Map<List<String>, List<Target>> together(Map<Target, List<String>> cases) {
    Map<List<String>, List<Target>> all = new LinkedHashMap<>();
    cases.forEach((target, ids) -> all.computeIfAbsent(ids, i -> new ArrayList<>()).add(target));
    return all;
  }

  private static String names(Collection<String> ids) {
    String some = ids.stream().limit(NAMES).map(id -> "`" + id + "`").collect(joining(", "));
    return ids.size() <= NAMES ? some : some + " and " + (ids.size() - NAMES) + " more";
  }

  private void row(List<String> cells) {
    text.append(
        cells.stream().map(cell -> cell.replace("|", "\\|")).collect(joining(" | ", "| ", " |\n")));
  }

  private void separator(int columns) {
    row(Collections.nCopies(columns, "---"));
  }
}
