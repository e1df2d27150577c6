package dev.jwtschemes.contract.rules.inherit;

import dev.jwtschemes.contract.rules.Caller;
import jakarta.ws.rs.core.SecurityContext;

/** The class behind {@link Archive}. */
public class PaperArchive implements Archive {

  @Override
  public String classRule(SecurityContext security) {
    return Caller.of(security);
  }

  @Override
  public String methodRule(SecurityContext security) {
    return Caller.of(security);
  }
}
