package dev.jwtschemes.tck.attack.app.ejb;

import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A bean without an interface. */
@Singleton
@Path("no-view")
public class NoView {
  @GET
  @RolesAllowed("admin")
  public String get() {
    return Reached.TEXT;
  }
}
