package dev.jwtschemes.tck.attack.app.twoapps;

import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Reached by both applications. */
@Path("shared")
@RolesAllowed("clerk")
public class Shared {
  @GET
  public String get() {
    return Reached.TEXT;
  }

  @Path("leaf")
  public Leaf leaf() {
    return new Leaf();
  }

  public static class Leaf {
    @GET
    @RolesAllowed("clerk")
    public String get() {
      return Reached.TEXT;
    }
  }
}
