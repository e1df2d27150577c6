package dev.jwtschemes.contract.rules;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** Say who calls, in the form that the cases expect. */
public final class Caller {
  private Caller() {}

  /** {@code caller=NAME}, or {@code anonymous}. */
  public static String of(SecurityContext security) {
    Principal principal = security.getUserPrincipal();
    return principal == null ? "anonymous" : "caller=" + principal.getName();
  }
}
