package dev.jwtschemes.contract.rules.permission;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.Caller;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** A scheme on the class. */
@Path("class-scheme")
@JwtScheme("partner")
@RequestScoped
public class ClassSchemeResource {

  @GET
  @Path("plain")
  public String plain(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("other")
  @JwtScheme("staff")
  public String other(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("roles")
  @RolesAllowed("buyer")
  public String roles(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("permit")
  @PermitAll
  public String permit(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("denied")
  @DenyAll
  public String denied(@Context SecurityContext security) {
    return Caller.of(security);
  }
}
