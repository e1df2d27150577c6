package dev.jwtschemes.tck.attack.app.lost;

import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What a scheme protected. */
@Path("rules")
public class Rules {
  @GET
  @Path("roles")
  @RolesAllowed("clerk")
  public String roles() {
    return Reached.TEXT;
  }

  @GET
  @Path("denied")
  @DenyAll
  public String denied() {
    return Reached.TEXT;
  }

  @GET
  @Path("open")
  public String open() {
    return Reached.TEXT;
  }
}
