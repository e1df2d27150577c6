package dev.jwtschemes.tck.deployment.app.login;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Resources beside the pages that have rules, and name no scheme. */
@Path("rules")
public class LoginRules {
  @GET
  @Path("clerk")
  @RolesAllowed("clerk")
  public String clerk(@Context SecurityContext security) {
    return LoginRest.name(security);
  }

  @GET
  @Path("denied")
  @DenyAll
  public String denied() {
    return "denied";
  }

  @GET
  @Path("guarded")
  @RolesAllowed("clerk")
  public String guarded(@Context SecurityContext security) {
    return LoginRest.name(security);
  }
}
