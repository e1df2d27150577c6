package dev.jwtschemes.benchmarks;

import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.testkit.TestIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Measures what the worst input of each reason costs: as a multiple of a good RS256 token of the
 * same size (with the same claims where the input is signed, else the cheapest there is), and of an
 * ordinary good token of some 600 characters; each sent to a service with one scheme and with
 * 1,000. Prints a table; thread CPU time, all in one run.
 */
public final class Refusals {
  /** Kept, since the logging of the JDK forgets loggers; a flood writes nothing after 100 lines. */
  private static final Logger LOG = Logger.getLogger("dev.jwtschemes");

  /** Instead of a reason: a good token. */
  private static final String ACCEPTED = "(accepted)";

  private record Column(String title, World world, List<Attack> attacks) {}

  /**
   * The worst input of a reason.
   *
   * @param ratio to a good token as large, with the same claims if the input is signed
   * @param ordinary ratio to an ordinary good token
   * @param run sends it once more
   */
  private record Worst(double ratio, double ordinary, String input, Runnable run) {}

  private Refusals() {}

  /**
   * Run it.
   *
   * @param args rounds (default 15), and microseconds that a turn of one input takes (default
   *     2000); {@code -Dresults} names a file to which the results at one scheme are added: reason,
   *     input, ratio to an ordinary good token, ratio to a good token as large, bytes
   */
  public static void main(String[] args) throws IOException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 15;
    long micros = args.length > 1 ? Long.parseLong(args[1]) : 2000;
    LOG.setLevel(Level.OFF);
    try (TestIssuer issuer = TestIssuer.start("https://login.example.com/realms/own")) {
      List<Column> columns = new ArrayList<>();
      columns.add(column(issuer, "1 scheme", 1, true));
      columns.add(column(issuer, "1,000, named", 1000, true));
      columns.add(column(issuer, "1,000, *", 1000, false));
      List<Map<String, Worst>> table = measure(columns, issuer, new Rounds(rounds, micros * 1000));
      print(columns, table);
      String file = System.getProperty("results");
      if (file != null) {
        write(Path.of(file), table.get(0));
      }
    }
  }

  private static Column column(TestIssuer issuer, String title, int schemes, boolean named) {
    World world =
        World.of(issuer, schemes, named, own -> own.key(issuer.jwksJson()), Unobserved.INSTANCE);
    return new Column(title, world, Attacks.against(issuer, named && schemes > 1));
  }

  private static List<Map<String, Worst>> measure(
      List<Column> columns, TestIssuer issuer, Rounds rounds) {
    String good = issuer.token().audience("orders").compact();
    List<Runnable> cases = new ArrayList<>();
    for (Column column : columns) {
      cases.add(
          run(column, new Attack(Optional.empty(), "good", Sent.bearer(good), Optional.empty())));
      column.attacks().forEach(attack -> cases.add(run(column, attack)));
    }
    double[] times = rounds.measure(cases);
    System.out.printf(
        Locale.ROOT, "a good token of %,d characters: %.1f us%n", good.length(), times[0] / 1000);
    Map<String, Double> accepted = new TreeMap<>();
    int at = 1;
    for (Attack attack : columns.get(0).attacks()) {
      if (attack.reason().isEmpty()) {
        accepted.put(attack.name(), times[at]);
      }
      at++;
    }
    double cheapest = accepted.values().stream().mapToDouble(each -> each).min().orElseThrow();
    System.out.printf(
        Locale.ROOT, "the cheapest good one of %,d: %.1f us%n", Tokens.SIZE, cheapest / 1000);
    List<Map<String, Worst>> table = new ArrayList<>();
    at = 0;
    for (Column column : columns) {
      Map<String, Worst> worst = new TreeMap<>();
      double relative = times[at] / times[0];
      worst.put(ACCEPTED, new Worst(relative, relative, "ordinary", cases.get(at)));
      at++;
      for (Attack attack : column.attacks()) {
        double time = times[at];
        Worst here =
            new Worst(
                time / accepted.getOrDefault(attack.name(), cheapest),
                time / times[0],
                attack.name(),
                cases.get(at));
        at++;
        attack
            .reason()
            .ifPresent(
                reason ->
                    worst.merge(
                        reason.id(),
                        here,
                        (one, other) -> one.ratio() >= other.ratio() ? one : other));
      }
      table.add(worst);
    }
    return table;
  }

  private static Runnable run(Column column, Attack attack) {
    AccessRule rule = attack.rule().orElse(column.world().rule());
    column.world().handle(attack.request().again(), rule);
    if (!column.world().reason().equals(attack.reason())) {
      throw new IllegalStateException(
          attack.name()
              + " ("
              + attack.reason()
              + ") at "
              + column.title()
              + " ended with "
              + column.world().reason());
    }
    return () -> column.world().handle(attack.request().again(), rule);
  }

  private static void print(List<Column> columns, List<Map<String, Worst>> table) {
    Map<String, String> lines = new TreeMap<>();
    for (Map<String, Worst> column : table) {
      column.keySet().forEach(reason -> lines.put(reason, ""));
    }
    System.out.printf("%-26s", "reason");
    columns.forEach(column -> System.out.printf("%-54s", column.title()));
    System.out.println();
    for (String reason : lines.keySet()) {
      System.out.printf("%-26s", reason);
      for (Map<String, Worst> column : table) {
        Worst worst = column.get(reason);
        System.out.printf(
            "%-54s",
            worst == null
                ? "-"
                : String.format(
                    Locale.ROOT,
                    "%6.2f %6.2f  %s",
                    worst.ratio(),
                    worst.ordinary(),
                    worst.input()));
      }
      System.out.println();
    }
  }

  private static void write(Path file, Map<String, Worst> column) throws IOException {
    StringBuilder lines = new StringBuilder();
    column.forEach(
        (reason, worst) ->
            lines.append(
                String.format(
                    Locale.ROOT,
                    "%s,%s,%.3f,%.3f,%d%n",
                    reason,
                    worst.input().replace(",", ""),
                    worst.ordinary(),
                    worst.ratio(),
                    Measure.bytes(worst.run()))));
    Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
