package dev.jwtschemes;

import dev.jwtschemes.internal.access.Constructors;
import dev.jwtschemes.internal.problem.Findings;
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
  static {
    Constructors.put(InvalidSchemeException.class, Findings.class, InvalidSchemeException::new);
  }

  private static final long serialVersionUID = 1L;

  /** Ids in an immutable list, which can be serialized. */
  @SuppressWarnings("serial")
  private final List<String> problemIds;

  InvalidSchemeException(Findings findings) {
    super(findings.text().toString());
    this.problemIds = findings.problemIds();
  }

  /**
   * List the ids of the problems, for instance {@code JWTS-104}, in the order of the message's
   * lines; see docs/reference/problems.md.
   */
  public List<String> problemIds() {
    return problemIds;
  }
}
