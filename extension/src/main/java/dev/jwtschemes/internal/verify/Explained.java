package dev.jwtschemes.internal.verify;

import java.util.List;
import java.util.Optional;

/**
 * What the checks of a scheme gave, all of them.
 *
 * @param checks in their order
 * @param token if it passed each
 */
public record Explained(List<Checked> checks, Optional<ValidatedToken> token) {

  /** Copy the list. */
  public Explained {
    checks = List.copyOf(checks);
  }
}
