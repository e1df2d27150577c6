package dev.jwtschemes.contract.rules.inherit;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Rules on an interface; the class behind it has none. */
@Path("archive")
@JwtScheme("partner")
public interface Archive {

  @GET
  @Path("class-rule")
  String classRule(@Context SecurityContext security);

  @GET
  @Path("method-rule")
  @RolesAllowed("manager")
  String methodRule(@Context SecurityContext security);
}
