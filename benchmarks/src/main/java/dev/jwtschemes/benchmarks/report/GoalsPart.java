package dev.jwtschemes.benchmarks.report;

import dev.jwtschemes.benchmarks.report.Results.Spread;
import java.util.List;
import java.util.Locale;

/** The part of the page that compares what was measured with what was wanted. */
final class GoalsPart {
  private final Results costs;
  private final Results libraries;
  private final Results http;
  private final StringBuilder rows = new StringBuilder();

  GoalsPart(Results costs, Results libraries, Results http) {
    this.costs = costs;
    this.libraries = libraries;
    this.http = http;
  }

  String text() {
    double signature = cost("signature");
    row("RS256, new token: beyond the signature", "µs", 9, cost("cold-1") - signature);
    row("RS256, new token: allocated", "kB", 20, bytes("cold-1"));
    row("remembered token", "µs", 3, cost("warm-1"));
    row("remembered token: allocated", "kB", 4, bytes("warm-1"));
    row("1,000 schemes against 1, new token", "x", 1.05, cost("cold-1000") / cost("cold-1"));
    row(
        "1,000 schemes against 1, every scheme a candidate, remembered token",
        "x",
        1.05,
        cost("warm-1000-any") / cost("warm-1-any"));
    row("RS256 with Corretto, new token: beyond the signature", "µs", 9, beyond("CORRETTO"));
    row("RS256 with Conscrypt, new token: beyond the signature", "µs", 9, beyond("CONSCRYPT"));
    row("Ed25519, new token, with a provider, JDK 17", "µs", 210, cpu("EdDSA", "CORRETTO"));
    for (String server : http.words(0)) {
      String name = server.equals("wildfly") ? "WildFly" : "Open Liberty";
      row(
          name + ", new tokens: against its own MP-JWT",
          "x",
          1.0,
          ratio(server, "ours", "own", "new"));
      row(
          name + ", one token: against its own MP-JWT",
          "x",
          0.75,
          ratio(server, "ours", "own", "one"));
      row(
          name + ", open resource: with the jar against without",
          "x",
          1.10,
          ratio(server, "ours", "plain", "open"));
      row(name + ", deployment: added CPU time", "ms", 60, added(server, "deployment") / 1e3);
      row(name + ", memory of an application: added heap", "MB", 2, added(server, "memory") / 1e6);
    }
    return "| | goal | measured | |\n|---|---|---|---|\n" + rows + "\n";
  }

  private double ratio(String server, String one, String other, String kind) {
    Results.Spread rounds =
        http.ratios(3, List.of(server, one, kind), List.of(server, other, kind));
    return rounds.isMeasured() ? rounds.median() : Double.NaN;
  }

  private double added(String server, String kind) {
    return at(server, "ours", kind) - at(server, "plain", kind);
  }

  private void row(String what, String unit, double goal, double measured) {
    if (!Double.isNaN(measured)) {
      rows.append(
          Results.row(
              what,
              String.format(Locale.ROOT, "at most %s %s", plain(goal), unit),
              String.format(Locale.ROOT, "%.2f %s", measured, unit),
              measured <= goal ? "reached" : "**missed**"));
    }
  }

  private static String plain(double goal) {
    return goal == Math.rint(goal)
        ? String.format(Locale.ROOT, "%.0f", goal)
        : String.format(Locale.ROOT, "%.2f", goal);
  }

  private double cost(String name) {
    return median(costs.at(1, name));
  }

  private double bytes(String name) {
    return median(costs.at(2, name)) / 1000;
  }

  private double cpu(String algorithm, String library) {
    return median(libraries.at(4, "17", algorithm, library));
  }

  private double beyond(String library) {
    return cpu("RS256", library) - cpu("RS256", library + "_SIGNATURE");
  }

  private double at(String server, String application, String kind) {
    return median(http.at(3, server, application, kind));
  }

  private static double median(Spread spread) {
    return spread.isMeasured() ? spread.median() : Double.NaN;
  }
}
