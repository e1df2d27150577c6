package dev.jwtschemes.tck.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A suite with one verdict per case and target. */
enum Suite {
  CONTRACT("contract", "Contract", EnumSet.complementOf(EnumSet.of(Target.WILDFLY_WITHOUT_JASPI))),
  PACKING(
      "packing",
      "Contract in other packings",
      EnumSet.complementOf(EnumSet.of(Target.EMBEDDED, Target.WILDFLY_WITHOUT_JASPI))),
  IDENTITY("identity", "Identity", EnumSet.complementOf(EnumSet.of(Target.EMBEDDED))),
  DEPLOYMENT(
      "deployment",
      "Deployment",
      EnumSet.complementOf(EnumSet.of(Target.EMBEDDED, Target.WILDFLY_WITHOUT_JASPI))),
  GATE(
      "gate",
      "Gates",
      EnumSet.complementOf(EnumSet.of(Target.EMBEDDED, Target.WILDFLY_WITHOUT_JASPI))),
  NEIGHBOUR(
      "neighbour",
      "Neighbours",
      EnumSet.complementOf(EnumSet.of(Target.EMBEDDED, Target.WILDFLY_WITHOUT_JASPI))),
  ATTACK("attack", "Attacks", EnumSet.complementOf(EnumSet.of(Target.WILDFLY_WITHOUT_JASPI)));

  private final String file;
  private final String title;
  private final Set<Target> targets;

  Suite(String file, String title, Set<Target> targets) {
    this.file = file;
    this.title = title;
    this.targets = targets;
  }

  String title() {
    return title;
  }

  Set<Target> targets() {
    return targets;
  }

  /** The cells of all rows, by case; sorted, since some cases run in any order. */
  Map<String, Map<Target, String>> rows() throws IOException {
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
  Map<Target, Tally> tallies() throws IOException {
    Map<Target, Map<String, String>> verdicts = new EnumMap<>(Target.class);
    rows()
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
