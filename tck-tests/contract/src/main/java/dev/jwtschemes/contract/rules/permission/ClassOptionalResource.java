package dev.jwtschemes.contract.rules.permission;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Permission and scheme on the same class: the token is optional. */
@Path("class-optional")
@PermitAll
@JwtScheme("partner")
public class ClassOptionalResource {

  @GET
  @Path("plain")
  public String plain(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("roles")
  @RolesAllowed("buyer")
  public String roles(@Context SecurityContext security) {
    return Caller.of(security);
  }
}
