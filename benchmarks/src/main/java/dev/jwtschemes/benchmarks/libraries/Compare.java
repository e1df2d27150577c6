package dev.jwtschemes.benchmarks.libraries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs {@link Accepting} for every library and algorithm, round by round, so that the load of the
 * machine meets all of them; adds a line for each to a file: JDK, algorithm, library, microseconds
 * by the clock, microseconds of CPU time, bytes.
 */
public final class Compare {
  private Compare() {}

  /**
   * Run it.
   *
   * @param args the file; rounds (default 3); an algorithm (default all)
   */
  public static void main(String[] args) throws IOException, RunnerException {
    Path file = Path.of(args[0]);
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    for (int round = 0; round < rounds; round++) {
      for (String algorithm : args.length > 2 ? List.of(args[2]) : Setup.algorithms()) {
        run(algorithm, file);
      }
    }
  }

  /** Names and versions of what is compared, by the word in the file. */
  public static Map<String, String> titles() {
    return Arrays.stream(Library.values())
        .collect(Collectors.toUnmodifiableMap(Library::name, Library::title));
  }

  private static void run(String algorithm, Path file) throws IOException, RunnerException {
    String[] libraries =
        Arrays.stream(Library.values())
            .filter(each -> each.has(algorithm))
            .map(Library::name)
            .toArray(String[]::new);
    var options =
        new OptionsBuilder()
            .include(Accepting.class.getName())
            .param("algorithm", algorithm)
            .param("library", libraries)
            .forks(1)
            .warmupIterations(2)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(3)
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .addProfiler(WorkerCpu.class)
            .jvmArgsAppend("-Xbatch", "-Xms512m", "-Xmx512m", "-XX:+UseSerialGC")
            .build();
    for (RunResult result : new Runner(options).run()) {
      String line =
          String.format(
              Locale.ROOT,
              "%d,%s,%s,%.3f,%.3f,%.0f%n",
              Runtime.version().feature(),
              algorithm,
              result.getParams().getParam("library"),
              result.getPrimaryResult().getScore(),
              secondary(result, WorkerCpu.LABEL),
              secondary(result, "gc.alloc.rate.norm"));
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  private static double secondary(RunResult result, String label) {
    return result.getSecondaryResults().entrySet().stream()
        .filter(each -> each.getKey().endsWith(label))
        .map(Map.Entry::getValue)
        .mapToDouble(Result::getScore)
        .findFirst()
        .orElse(Double.NaN);
  }
}
