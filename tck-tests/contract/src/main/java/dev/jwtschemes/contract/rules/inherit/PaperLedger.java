package dev.jwtschemes.contract.rules.inherit;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.SecurityContext;

/** The class behind {@link Ledger}. */
@JwtScheme("partner")
public class PaperLedger implements Ledger {

  @Override
  public String classRule(SecurityContext security) {
    return Caller.of(security);
  }

  @Override
  @RolesAllowed("manager")
  @JwtScheme("staff")
  public String methodRule(SecurityContext security) {
    return Caller.of(security);
  }
}
