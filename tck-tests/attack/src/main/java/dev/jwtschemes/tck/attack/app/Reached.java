package dev.jwtschemes.tck.attack.app;

import jakarta.ws.rs.core.SecurityContext;

/** What a method answers when it was reached. */
public final class Reached {
  /** No refusal holds it. */
  public static final String TEXT = "reached";

  private Reached() {}

  /** It, and by whom. */
  public static String by(SecurityContext security) {
    return TEXT
        + " by "
        + (security.getUserPrincipal() == null
            ? "anonymous"
            : security.getUserPrincipal().getName());
  }
}
