package dev.jwtschemes.internal.problem;

import dev.jwtschemes.internal.text.Text;
import java.util.List;

/**
 * What makes the definition of a scheme unusable.
 *
 * @param heading what was rejected
 * @param all why, a line each
 */
public record Findings(Text heading, List<Finding> all) {

  /** Keep the list as it is. */
  public Findings {
    all = List.copyOf(all);
  }

  /** The heading, and a line per finding. */
  public Text text() {
    return all.stream()
        .map(Finding::line)
        .reduce(heading, (lines, line) -> lines.and("\n").and(line));
  }

  /** The ids of the problems, in this order. */
  public List<String> problemIds() {
    return all.stream().map(found -> found.problem().id()).toList();
  }
}
