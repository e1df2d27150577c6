package dev.jwtschemes.internal.problem;

import dev.jwtschemes.internal.text.Text;

/**
 * One problem at one place.
 *
 * @param problem what is wrong
 * @param where configuration key, scheme, or class#method
 * @param detail what exists there, and a guess at what was meant; may be empty
 */
public record Finding(Problem problem, Text where, Text detail) {

  /** A finding that needs no detail. */
  public Finding(Problem problem, Text where) {
    this(problem, where, Text.EMPTY);
  }

  /** Write the finding as one line. */
  public Text line() {
    Text more = detail.isEmpty() ? Text.EMPTY : Text.of(" (").and(detail).and(")");
    return Text.trusted(problem.id() + " ")
        .and(where)
        .and(Text.trusted(": " + problem.what()))
        .and(more)
        .and(Text.trusted(". " + problem.cure() + "."));
  }
}
