package dev.jwtschemes.contract.rules.permission;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.Caller;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Denied by its class, also for methods that carry only a scheme. */
@Path("class-deny")
@DenyAll
public class ClassDenyResource {

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
