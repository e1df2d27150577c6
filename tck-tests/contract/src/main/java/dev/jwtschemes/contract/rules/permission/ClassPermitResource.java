package dev.jwtschemes.contract.rules.permission;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Open by its class; a scheme on a method is closer and closes it. */
@Path("class-permit")
@PermitAll
public class ClassPermitResource {

  @GET
  @Path("plain")
  public String plain(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("scheme")
  @JwtScheme("partner")
  public String scheme(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("roles")
  @RolesAllowed("clerk")
  public String roles(@Context SecurityContext security) {
    return Caller.of(security);
  }
}
