package dev.jwtschemes.contract.rules.sub;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;

/** A locator whose class carries the rule. */
@Path("guarded-tree")
@RolesAllowed("clerk")
public class GuardedLocatorResource {

  @Path("leaf")
  public Leaf leaf() {
    return new Leaf();
  }
}
