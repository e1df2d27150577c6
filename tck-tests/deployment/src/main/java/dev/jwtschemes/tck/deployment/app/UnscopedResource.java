package dev.jwtschemes.tck.deployment.app;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** A bean on some servers, in some packagings. */
@Path("unscoped")
public class UnscopedResource {
  @GET
  @RolesAllowed("clerk")
  public String read(@Context SecurityContext context) {
    return context.getUserPrincipal().getName();
  }
}
