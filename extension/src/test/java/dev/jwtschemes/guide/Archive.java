package dev.jwtschemes.guide;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

@Path("archive")
@RequestScoped
public class Archive {
  @GET
  @RolesAllowed("clerk")
  public Response read(@Context SecurityContext caller) {
    return caller.isUserInRole("scope:archive")
        ? Response.ok("archive").build()
        : Response.status(403).build();
  }
}
