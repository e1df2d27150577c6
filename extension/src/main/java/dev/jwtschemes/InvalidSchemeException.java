package dev.jwtschemes;

import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.text.Text;
import java.util.List;

/**
 * The definition of a scheme that can't be used, with all of its problems.
 *
 * <p>The message has a line per problem, as the report at deployment; it shows no key and no
 * password. Immutable.
 *
 * @since 0.1
 */
public final class InvalidSchemeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Ids in an immutable list, which can be serialized. */
  @SuppressWarnings("serial")
  private final List<String> problemIds;

  private InvalidSchemeException(Text text, List<String> problemIds) {
    super(text.toString());
    this.problemIds = problemIds;
  }

  /** Make an exception: for the library, as its internal parameters say. */
  public static InvalidSchemeException of(Text text, List<Finding> findings) {
    return new InvalidSchemeException(
        findings.stream()
            .map(Finding::line)
            .reduce(text, (lines, line) -> lines.and("\n").and(line)),
        findings.stream().map(found -> found.problem().id()).toList());
  }

  /**
   * List the ids of the problems, for instance {@code JWTS-104}, in the order of the message's
   * lines; see docs/reference/problems.md.
   */
  public List<String> problemIds() {
    return problemIds;
  }
}
