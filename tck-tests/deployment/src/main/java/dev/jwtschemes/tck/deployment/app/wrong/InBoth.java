package dev.jwtschemes.tck.deployment.app.wrong;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** In two Applications that name different schemes. */
@Path("in-both")
@RolesAllowed("clerk")
public class InBoth {
  @GET
  public String get() {
    return "in-both";
  }
}
