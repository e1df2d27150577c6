package dev.jwtschemes.sample.orders;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Orders, for clerks. */
@Path("orders")
@RequestScoped
public class Orders {
  @Inject JsonWebToken caller;

  /** Answer clerks of the one scheme, {@code staff}. */
  @GET
  @RolesAllowed("clerk")
  public String list() {
    return "orders for " + caller.getName();
  }
}
