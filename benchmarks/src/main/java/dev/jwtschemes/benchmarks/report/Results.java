package dev.jwtschemes.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Lines of a file of results, each some words and then some numbers.
 *
 * @param lines taken apart
 */
record Results(List<List<String>> lines) {

  /**
   * Several measurements of one thing.
   *
   * @param values sorted
   */
  record Spread(double[] values) {
    /** Whether anything was measured. */
    boolean isMeasured() {
      return values.length > 0;
    }

    double median() {
      int middle = values.length / 2;
      return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** The median, and how far the measurements are apart, each divided by this. */
    String over(double divisor, String format) {
      if (!isMeasured()) {
        return "-";
      }
      String median = String.format(Locale.ROOT, format, median() / divisor);
      return values.length == 1
          ? median
          : median
              + String.format(
                  Locale.ROOT,
                  " (" + format + " to " + format + ")",
                  values[0] / divisor,
                  values[values.length - 1] / divisor);
    }
  }

  /** Read a file; none, if it isn't there. */
  static Results read(Path file) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        lines.add(List.of(line.split(",", -1)));
      }
    }
    return new Results(lines);
  }

  /** The numbers at a position of all lines that begin with these words. */
  Spread at(int position, String... words) {
    Predicate<List<String>> wanted =
        line -> line.size() > position && line.subList(0, words.length).equals(List.of(words));
    return new Spread(
        lines.stream()
            .filter(wanted)
            .mapToDouble(line -> Double.parseDouble(line.get(position)))
            .filter(number -> !Double.isNaN(number))
            .sorted()
            .toArray());
  }

  /**
   * How one thing relates to another in each round: both have a line for each, in order. The load
   * of the machine differs more between rounds than within one.
   */
  Spread ratios(int position, List<String> one, List<String> other) {
    double[] first = inOrder(position, one);
    double[] second = inOrder(position, other);
    return new Spread(
        IntStream.range(0, Math.min(first.length, second.length))
            .mapToDouble(i -> first[i] / second[i])
            .sorted()
            .toArray());
  }

  private double[] inOrder(int position, List<String> words) {
    return lines.stream()
        .filter(line -> line.size() > position && line.subList(0, words.size()).equals(words))
        .mapToDouble(line -> Double.parseDouble(line.get(position)))
        .toArray();
  }

  /** The different words at a position, in order. */
  List<String> words(int position) {
    return lines.stream().map(line -> line.get(position)).distinct().toList();
  }

  /** The words, each in its cell of a table. */
  static String row(String... cells) {
    return "| " + String.join(" | ", Arrays.asList(cells)) + " |\n";
  }
}
