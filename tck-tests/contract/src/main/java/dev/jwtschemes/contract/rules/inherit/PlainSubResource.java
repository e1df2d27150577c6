package dev.jwtschemes.contract.rules.inherit;

import dev.jwtschemes.contract.rules.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** A subclass without rules: those of its superclass hold. */
@Path("sub-plain")
public class PlainSubResource extends BaseResource {

  @Override
  public String overridden(@Context SecurityContext security) {
    return "overridden " + Caller.of(security);
  }

  /** A permission of its own; the scheme still comes from the overridden method. */
  @Override
  @RolesAllowed("manager")
  public String tightened(@Context SecurityContext security) {
    return Caller.of(security);
  }
}
