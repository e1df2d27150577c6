package dev.jwtschemes.contract.rules.inherit;

import dev.jwtschemes.contract.rules.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.SecurityContext;

/**
 * A subclass without rules: those of its superclass hold. Without JAX-RS annotations on what it
 * overrides, parameters included: one would cancel those of the superclass (JAX-RS 3.1 section
 * 3.6).
 */
@Path("sub-plain")
public class PlainSubResource extends BaseResource {

  @Override
  public String overridden(SecurityContext security) {
    return "overridden " + Caller.of(security);
  }

  /** A permission of its own; the scheme still comes from the overridden method. */
  @Override
  @RolesAllowed("manager")
  public String tightened(SecurityContext security) {
    return Caller.of(security);
  }
}
