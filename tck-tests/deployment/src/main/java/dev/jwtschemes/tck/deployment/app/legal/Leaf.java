package dev.jwtschemes.tck.deployment.app.legal;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;

/** Has a rule, and no path. */
@JwtScheme("staff")
public class Leaf {
  @GET
  @RolesAllowed("clerk")
  public String get() {
    return "leaf";
  }
}
