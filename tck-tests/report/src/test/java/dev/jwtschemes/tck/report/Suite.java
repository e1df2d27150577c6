package dev.jwtschemes.tck.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A suite with one verdict per case and target. */
enum Suite {
  CONTRACT("contract", "Contract", with(Target.ALL_SUITES, Target.GLASSFISH), Target.OTHERS),
  PACKING(
      "packing",
      "Contract in other packings",
      with(Target.ALL_SERVERS, Target.GLASSFISH),
      Target.OTHERS),
  IDENTITY(
      "identity",
      "Identity",
      with(Target.ALL_SERVERS, Target.WILDFLY_WITHOUT_JASPI, Target.GLASSFISH),
      Target.OTHER_SERVERS),
  DEPLOYMENT("deployment", "Deployment", Target.ALL_SERVERS, Set.of()),
  GATE("gate", "Gates", Target.ALL_SERVERS, Set.of()),
  NEIGHBOUR("neighbour", "Neighbours", Target.ALL_SERVERS, Set.of()),
  ATTACK("attack", "Attacks", Target.ALL_SUITES, Set.of(Target.TOMEE));

  /** Which {@code -Pservers-all} runs on other runtimes. */
  static final List<Suite> ON_OTHERS = List.of(CONTRACT, PACKING, IDENTITY, ATTACK);

  private final String file;
  private final String title;
  private final Set<Target> targets;
  private final Set<Target> others;

  Suite(String file, String title, Set<Target> targets, Set<Target> others) {
    this.file = file;
    this.title = title;
    this.targets = targets;
    this.others = others;
  }

  String title() {
    return title;
  }

  /** What {@code -Pservers} runs it on. */
  Set<Target> targets() {
    return targets;
  }

  /** What {@code -Pservers-all} runs it on. */
  Set<Target> others() {
    return others;
  }

  private static Set<Target> with(Set<Target> targets, Target... more) {
    Set<Target> all = EnumSet.copyOf(targets);
    all.addAll(List.of(more));
    return all;
  }

  /** Whether it ran on a target: its table begins before the server is looked for. */
  boolean hasRun(Target target) throws IOException {
    Path results = results(target);
    return Files.exists(results) && Files.size(results) > 0;
  }

  /** The cells of all rows, by case; sorted, since some cases run in any order. */
  Map<String, Map<Target, String>> rows(Set<Target> targets) throws IOException {
    Map<String, Map<Target, String>> rows = new TreeMap<>();
    for (Target target : targets) {
      for (String line : Files.readAllLines(results(target))) {
        String[] columns = line.split("\t", -1);
        rows.computeIfAbsent(columns[0], id -> new EnumMap<>(Target.class))
            .put(target, columns[1].equals("reason") ? columns[3] : columns[1]);
      }
    }
    return rows;
  }

  /** What came of it on each target. */
  Map<Target, Tally> tallies(Set<Target> targets) throws IOException {
    Map<Target, Map<String, String>> verdicts = new EnumMap<>(Target.class);
    rows(targets)
        .forEach(
            (id, row) ->
                row.forEach(
                    (target, verdict) ->
                        verdicts
                            .computeIfAbsent(target, t -> new LinkedHashMap<>())
                            .put(id, verdict)));
    Map<Target, Tally> tallies = new EnumMap<>(Target.class);
    verdicts.forEach((target, each) -> tallies.put(target, Tally.of(each)));
    return tallies;
  }

  private Path results(Target target) {
    String module =
        switch (this) {
          case CONTRACT -> target == Target.EMBEDDED ? "contract" : "servers";
          case PACKING -> "servers";
          case GATE, NEIGHBOUR -> "deployment";
          case ATTACK -> target == Target.EMBEDDED ? "attack" : "attack-servers";
          default -> file;
        };
    return Path.of("..", module, "target", file + "-results-" + target.file() + ".tsv");
  }
}
