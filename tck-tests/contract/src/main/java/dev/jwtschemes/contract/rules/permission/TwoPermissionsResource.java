package dev.jwtschemes.contract.rules.permission;

import dev.jwtschemes.contract.rules.Caller;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Two permissions on one element: a problem, and denied. */
@Path("two-permissions")
public class TwoPermissionsResource {

  @GET
  @Path("roles-permit")
  @RolesAllowed("clerk")
  @PermitAll
  public String rolesPermit(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("roles-deny")
  @RolesAllowed("clerk")
  @DenyAll
  public String rolesDeny(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("permit-deny")
  @PermitAll
  @DenyAll
  public String permitDeny(@Context SecurityContext security) {
    return Caller.of(security);
  }
}
