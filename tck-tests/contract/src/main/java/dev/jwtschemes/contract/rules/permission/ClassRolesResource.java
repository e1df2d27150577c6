package dev.jwtschemes.contract.rules.permission;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** A role on the class holds for methods that carry only a scheme. */
@Path("class-roles")
@RolesAllowed("buyer")
public class ClassRolesResource {

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
  @Path("permit")
  @PermitAll
  public String permit(@Context SecurityContext security) {
    return Caller.of(security);
  }
}
