package dev.jwtschemes.contract.rules.sub;

import dev.jwtschemes.contract.rules.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.SecurityContext;

/** The class behind {@link Branch}. */
public class GuardedBranch implements Branch {

  @Override
  @RolesAllowed("clerk")
  public String leaf(SecurityContext security) {
    return Caller.of(security);
  }
}
