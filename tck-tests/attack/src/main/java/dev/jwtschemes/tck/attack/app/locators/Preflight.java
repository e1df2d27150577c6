package dev.jwtschemes.tck.attack.app.locators;

import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;

/** An {@code OPTIONS} method of the application's own. */
@Path("preflight")
public class Preflight {
  @GET
  @RolesAllowed("clerk")
  public String get() {
    return Reached.TEXT;
  }

  @OPTIONS
  public String options() {
    return Reached.TEXT;
  }

  @GET
  @Path("roles")
  @RolesAllowed("clerk")
  public String roles() {
    return Reached.TEXT;
  }

  @OPTIONS
  @Path("roles")
  @RolesAllowed("clerk")
  public String rolesOptions() {
    return Reached.TEXT;
  }

  @OPTIONS
  @Path("open")
  @PermitAll
  public String open() {
    return Reached.TEXT;
  }

  @GET
  @Path("generated")
  @RolesAllowed("clerk")
  public String generated() {
    return Reached.TEXT;
  }
}
