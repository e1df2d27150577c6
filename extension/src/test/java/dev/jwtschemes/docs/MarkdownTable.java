package dev.jwtschemes.docs;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** One page with one table. */
final class MarkdownTable {
  private final StringBuilder text = new StringBuilder();

  MarkdownTable(String title, String intro, String... columns) {
    text.append("# ").append(title).append("\n\n").append(intro).append("\n\n");
    row(columns);
    row(Collections.nCopies(columns.length, "---").toArray(String[]::new));
  }

  /** Add a row; a bar in a cell would end it. */
  MarkdownTable row(String... cells) {
    List<String> escaped = Arrays.stream(cells).map(cell -> cell.replace("|", "\\|")).toList();
    text.append(escaped.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    return this;
  }

  static String code(String text) {
    return "`" + text + "`";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
