package dev.jwtschemes.contract.rules.permission;

import dev.jwtschemes.contract.rules.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** One resource whose OPTIONS the server answers, and two that answer it themselves. */
@Path("preflight")
public class PreflightResource {

  @GET
  @Path("generated")
  @RolesAllowed("clerk")
  public String generated(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @OPTIONS
  @Path("own-rule")
  @RolesAllowed("clerk")
  public String ownRule() {
    return "own";
  }

  @OPTIONS
  @Path("own-open")
  public String ownOpen() {
    return "own";
  }
}
