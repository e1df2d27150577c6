package dev.jwtschemes.internal.problem;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.jwtschemes.internal.text.Text;
import java.util.List;

/**
 * One problem at one place.
 *
 * @param problem what is wrong
 * @param where configuration key, scheme, or class#method
 * @param detail what exists there, and a guess at what was meant; may be empty
 * @param severity the problem's, or less where it is allowed
 */
public record Finding(Problem problem, Text where, Text detail, Problem.Severity severity) {

  /** A finding of the problem's severity. */
  public Finding(Problem problem, Text where, Text detail) {
    this(problem, where, detail, problem.severity());
  }

  /** A finding that needs no detail. */
  public Finding(Problem problem, Text where) {
    this(problem, where, Text.EMPTY);
  }

  /** The same, which the configuration allows: a warning that stops nothing. */
  public Finding asWarning() {
    return new Finding(problem, where, detail, Problem.Severity.WARNING);
  }

  /** The place of a problem that a whole scheme has. */
  public static Text scheme(String name) {
    return Text.of("scheme ").quote(name);
  }

  /** The place of a problem that a part of a scheme's configuration has. */
  public static Text scheme(String name, @CompileTimeConstant String part) {
    return scheme(name).and(", ").and(part);
  }

  /** Write the finding as one line. */
  public Text line() {
    return line(where);
  }

  /** Write the same finding at several places as one line: the first ten, and how many more. */
  public static Text line(List<Finding> repeats) {
    Text places =
        repeats.stream()
            .limit(Text.MAX_LIST)
            .map(Finding::where)
            .reduce((one, other) -> one.and(", ").and(other))
            .orElseThrow();
    int more = repeats.size() - Text.MAX_LIST;
    return repeats.get(0).line(more > 0 ? places.and(" and ").number(more).and(" more") : places);
  }

  private Text line(Text places) {
    Text more = detail.isEmpty() ? Text.EMPTY : Text.of(" (").and(detail).and(")");
    return Text.trusted(problem.id() + " ")
        .and(places)
        .and(Text.trusted(": " + problem.what()))
        .and(more)
        .and(Text.trusted(". " + problem.remedy() + "."));
  }
}
