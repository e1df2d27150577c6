package dev.jwtschemes.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A plot of horizontal bars as SVG: readable on light and dark grounds, and without scripts. */
final class Bars {
  private static final int ROW = 22;
  private static final int LABELS = 250;
  private static final int WIDTH = 360;

  private final Map<String, Double> values = new LinkedHashMap<>();

  /** Add a bar. */
  void add(String label, double value) {
    values.put(label, value);
  }

  /** Write it; {@code what} says what the numbers are. */
  void write(Path file, String what) throws IOException {
    double most = values.values().stream().mapToDouble(each -> each).max().orElse(1);
    int height = 30 + ROW * values.size();
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n",
            LABELS + WIDTH + 70,
            height));
    svg.append(String.format("<title>%s</title>%n", what));
    svg.append(
        String.format(
            "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/><text x=\"8\" y=\"18\" fill=\"#222222\">%s</text>%n",
            what));
    int y = 30;
    for (Map.Entry<String, Double> bar : values.entrySet()) {
      boolean isOurs = bar.getKey().startsWith("this library");
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#222222\">%s</text>"
                  + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\" fill=\"%s\"/>"
                  + "<text x=\"%.1f\" y=\"%d\" fill=\"#222222\">%.2f</text>%n",
              LABELS - 6,
              y + 12,
              bar.getKey(),
              LABELS,
              y,
              bar.getValue() / most * WIDTH,
              isOurs ? "#2b6cb0" : "#a0aec0",
              LABELS + bar.getValue() / most * WIDTH + 6,
              y + 12,
              bar.getValue()));
      y += ROW;
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, svg.append("</svg>\n"));
  }
}
