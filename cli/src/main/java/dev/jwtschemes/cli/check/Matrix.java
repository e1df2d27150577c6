package dev.jwtschemes.cli.check;

import java.util.ArrayList;
import java.util.List;

/** The table of resource methods and schemes: who gets in where. Stateless. */
final class Matrix {
  private Matrix() {}

  /** A line per resource method: what a token of each scheme, and no token, gets. */
  static List<String> of(Inspected application) {
    List<List<String>> table = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(""));
    head.addAll(application.schemes());
    head.add("no token");
    table.add(head);
    for (Row row : application.resources()) {
      List<String> line = new ArrayList<>(List.of(row.where()));
      application.schemes().forEach(scheme -> line.add(row.cell(scheme)));
      line.add(row.withoutToken());
      table.add(line);
    }
    int columns = head.size();
    int[] widths = new int[columns];
    for (List<String> line : table) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> line : table) {
      StringBuilder text = new StringBuilder("  ");
      for (int i = 0; i < columns; i++) {
        text.append(line.get(i)).append(" ".repeat(widths[i] - line.get(i).length() + 2));
      }
      lines.add(text.toString().stripTrailing());
    }
    return lines;
  }
}
