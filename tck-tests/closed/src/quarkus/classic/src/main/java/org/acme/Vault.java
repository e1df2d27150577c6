package org.acme;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("vault")
public class Vault {
  @GET
  @JwtScheme("staff")
  @RolesAllowed("admin")
  public String get() {
    return "reached";
  }
}
