package dev.jwtschemes.tck.attack.app.migrating;

import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Half of it has rules by now. */
@Path("legacy")
public class Legacy {
  @GET
  public String old(@Context SecurityContext security) {
    return Reached.by(security);
  }

  @GET
  @Path("ruled")
  @RolesAllowed("clerk")
  public String ruled(@Context SecurityContext security) {
    return Reached.by(security);
  }

  @GET
  @Path("open")
  @PermitAll
  public String open(@Context SecurityContext security) {
    return Reached.by(security);
  }
}
