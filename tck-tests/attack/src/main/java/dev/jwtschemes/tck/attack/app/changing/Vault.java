package dev.jwtschemes.tck.attack.app.changing;

import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** It names no scheme. */
@Path("vault")
public class Vault {
  @GET
  @RolesAllowed("admin")
  public String get() {
    return Reached.TEXT;
  }

  @GET
  @Path("open")
  public String open() {
    return Reached.TEXT;
  }
}
