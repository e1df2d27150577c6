package dev.jwtschemes.tck.deployment.app.wrong;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Neither it nor its Application names a scheme; only another Application does. */
@Path("unnamed")
@RolesAllowed("clerk")
public class Unnamed {
  @GET
  public String get() {
    return "unnamed";
  }
}
