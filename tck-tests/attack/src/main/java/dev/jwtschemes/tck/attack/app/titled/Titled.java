package dev.jwtschemes.tck.attack.app.titled;

import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("titled")
public class Titled {
  @GET
  @RolesAllowed("clerk")
  public String get() {
    return Reached.TEXT;
  }
}
