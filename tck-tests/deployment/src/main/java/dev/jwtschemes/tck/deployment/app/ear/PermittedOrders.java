package dev.jwtschemes.tck.deployment.app.ear;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Open by its annotation, and below a constraint of the server. */
@Path("guarded")
public class PermittedOrders {
  /** Say who calls. */
  @GET
  @PermitAll
  public String read(@Context SecurityContext context) {
    return "guarded "
        + (context.getUserPrincipal() == null ? null : context.getUserPrincipal().getName());
  }
}
