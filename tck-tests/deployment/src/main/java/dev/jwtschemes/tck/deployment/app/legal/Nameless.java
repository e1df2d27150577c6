package dev.jwtschemes.tck.deployment.app.legal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Has the scheme of its Application. */
@Path("nameless")
@RolesAllowed("clerk")
public class Nameless {
  @GET
  public String get() {
    return "nameless";
  }
}
