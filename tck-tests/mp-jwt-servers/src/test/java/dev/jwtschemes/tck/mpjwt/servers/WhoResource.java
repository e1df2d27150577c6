package dev.jwtschemes.tck.mpjwt.servers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Tells whose classes the caller's principals are. */
@Path("who")
@RequestScoped
@Produces("text/plain")
public class WhoResource {

  @GET
  @Path("rest")
  @RolesAllowed("Tester")
  public String rest(@Context SecurityContext security) {
    return security.getUserPrincipal().getClass().getName();
  }

  @GET
  @Path("server")
  @RolesAllowed("Tester")
  public String server(@Context HttpServletRequest request) {
    return request.getUserPrincipal().getClass().getName();
  }
}
