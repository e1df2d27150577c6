package dev.jwtschemes.guide;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.JsonWebToken;

@Path("orders")
@RequestScoped
public class StaffOrders {
  @Inject JsonWebToken caller;

  @GET
  @RolesAllowed("clerk")
  public String list() {
    return "orders for " + caller.getName();
  }
}
