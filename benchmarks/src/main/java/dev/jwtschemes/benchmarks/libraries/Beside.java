package dev.jwtschemes.benchmarks.libraries;

import dev.jwtschemes.benchmarks.Measure;
import dev.jwtschemes.benchmarks.Rounds;
import dev.jwtschemes.testkit.TestIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The same as {@link Compare} in one JVM, with turns of CPU time instead of the clock: for machines
 * that do other work as well, where iterations by the clock hardly run. Adds the same lines to a
 * file; the third number is the CPU time once more.
 */
public final class Beside {
  private Beside() {}

  /**
   * Run it.
   *
   * @param args the file; rounds (default 11), microseconds of a turn (default 30000), an algorithm
   *     (default all)
   */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 11;
    long micros = args.length > 2 ? Long.parseLong(args[2]) : 30_000;
    for (String algorithm : args.length > 3 ? List.of(args[3]) : Setup.algorithms()) {
      run(algorithm, Path.of(args[0]), new Rounds(rounds, micros * 1000));
    }
  }

  private static void run(String algorithm, Path file, Rounds rounds) throws Exception {
    List<Library> libraries =
        Arrays.stream(Library.values()).filter(each -> each.has(algorithm)).toList();
    try (TestIssuer issuer = TestIssuer.start("https://login.example.com/realms/own")) {
      Setup setup = Setup.of(issuer, algorithm);
      List<Runnable> cases = new ArrayList<>();
      for (Library library : libraries) {
        cases.add(accepting(library.acceptance(setup), setup.token()));
      }
      double[] times = rounds.measure(cases);
      for (int i = 0; i < times.length; i++) {
        write(
            file,
            String.format(
                Locale.ROOT,
                "%d,%s,%s,%.3f,%.3f,%d%n",
                Runtime.version().feature(),
                algorithm,
                libraries.get(i).name(),
                times[i] / 1000,
                times[i] / 1000,
                Measure.bytes(cases.get(i))));
      }
    }
  }

  private static Runnable accepting(Acceptance acceptance, String token) {
    return () -> {
      try {
        acceptance.accept(token);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static void write(Path file, String line) throws IOException {
    Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
