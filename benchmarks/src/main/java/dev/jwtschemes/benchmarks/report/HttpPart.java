package dev.jwtschemes.benchmarks.report;

import dev.jwtschemes.benchmarks.report.Results.Spread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of the page about requests to servers, and about deployments. */
final class HttpPart {
  private static final int CPU = 3;
  private static final int P50 = 4;
  private static final int P99 = 5;

  /** Of a line about memory. */
  private static final int HEAP = 3;

  private static final int CLASSES = 4;

  private static final Map<String, String> SERVERS =
      Map.of(
          "wildfly", "WildFly",
          "liberty", "Open Liberty",
          "embedded", "RESTEasy with Undertow and Weld");

  private static final List<List<String>> ROWS =
      List.of(
          List.of("plain", "open", "open resource, application without the jar"),
          List.of("ours", "open", "this library: open resource, no token"),
          List.of("ours", "new", "this library: a new token each time"),
          List.of("ours", "twenty", "this library: 20 requests a token"),
          List.of("ours", "one", "this library: one token"),
          List.of("ours-login", "new", "this library with @LoginConfig: a new token each time"),
          List.of("ours-login", "twenty", "this library with @LoginConfig: 20 requests a token"),
          List.of("ours-login", "one", "this library with @LoginConfig: one token"),
          List.of("own", "new", "the server's own MP-JWT: a new token each time"),
          List.of("own", "twenty", "the server's own MP-JWT: 20 requests a token"),
          List.of("own", "one", "the server's own MP-JWT: one token"),
          List.of("smallrye", "open", "smallrye-jwt: open resource, no token"),
          List.of("smallrye", "new", "smallrye-jwt: a new token each time"),
          List.of("smallrye", "twenty", "smallrye-jwt: 20 requests a token"),
          List.of("smallrye", "one", "smallrye-jwt: one token"));

  /** Of a hundred clients at once: their own base, since results of before have no such lines. */
  private static final List<List<String>> CROWD =
      List.of(
          List.of("plain", "open-crowd", "open resource, application without the jar"),
          List.of("ours", "crowd", "this library: 20 requests a token"),
          List.of("ours-login", "crowd", "this library with @LoginConfig: 20 requests a token"),
          List.of("own", "crowd", "the server's own MP-JWT: 20 requests a token"));

  private final Results results;

  HttpPart(Results results) {
    this.results = results;
  }

  String text(Path plots) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String server : results.words(0)) {
      String name = SERVERS.getOrDefault(server, server);
      double base = results.at(CPU, server, "plain", "open").median();
      text.append(
          String.format(
              Locale.ROOT,
              "### %s%n%nAn open resource without the jar: %.0f µs of CPU time per request.%n%n",
              name,
              base));
      Bars bars = new Bars();
      text.append(table(server, ROWS, bars));
      String plot = "http-" + server + ".svg";
      bars.write(
          plots.resolve(plot), name + ": CPU time per request, relative to an open resource");
      text.append("\n![" + name + "](performance/" + plot + ")\n\n");
      if (results.at(CPU, server, "plain", "open-crowd").isMeasured()) {
        text.append("From 100 clients at once, each with a token of its own:\n\n")
            .append(table(server, CROWD, new Bars()))
            .append('\n');
      }
      text.append(deployment(server));
    }
    return text.toString();
  }

  /**
   * Make one.
   *
   * @param rows application, kind and title; the first is what the others relate to
   */
  private String table(String server, List<List<String>> rows, Bars bars) {
    StringBuilder text = new StringBuilder();
    text.append(
        Results.row(
            "", "CPU time, relative to that in each round", "CPU time, µs", "p50, ms", "p99, ms"));
    text.append("|---|---|---|---|---|\n");
    List<String> base = List.of(server, rows.get(0).get(0), rows.get(0).get(1));
    for (List<String> row : rows) {
      Spread cpu = results.at(CPU, server, row.get(0), row.get(1));
      Spread relative = results.ratios(CPU, List.of(server, row.get(0), row.get(1)), base);
      if (cpu.isMeasured() && relative.isMeasured()) {
        bars.add(
            row.get(2).replace("this library with @LoginConfig", "this library, @LoginConfig"),
            relative.median());
        text.append(
            Results.row(
                row.get(2),
                relative.over(1, "%.2f"),
                String.format(Locale.ROOT, "%.0f", cpu.median()),
                millis(results.at(P50, server, row.get(0), row.get(1))),
                millis(results.at(P99, server, row.get(0), row.get(1)))));
      }
    }
    return text.toString();
  }

  private static String millis(Spread micros) {
    return String.format(Locale.ROOT, "%.2f", micros.median() / 1000);
  }

  private String deployment(String server) {
    Spread with = results.at(CPU, server, "ours", "deployment");
    Spread without = results.at(CPU, server, "plain", "deployment");
    if (!with.isMeasured()) {
      return "";
    }
    return String.format(
            Locale.ROOT,
            "Deployment of the small WAR, CPU time of the server until it says that it is done: %s ms with the jar, %s ms without.%n%n",
            with.over(1000, "%.0f"),
            without.over(1000, "%.0f"))
        + memory(server);
  }

  private String memory(String server) {
    if (!results.at(HEAP, server, "ours", "memory").isMeasured()) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "What one such application keeps, after a full collection: %.1f MB of heap and %.0f classes with the jar, %.1f MB and %.0f without.%n%n",
        results.at(HEAP, server, "ours", "memory").median() / 1e6,
        results.at(CLASSES, server, "ours", "memory").median(),
        results.at(HEAP, server, "plain", "memory").median() / 1e6,
        results.at(CLASSES, server, "plain", "memory").median());
  }
}
