package dev.jwtschemes.guide;

import dev.jwtschemes.JwtScheme;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.JsonWebToken;

@Path("partner/orders")
@RequestScoped
@JwtScheme("partner")
public class PartnerOrders {
  @Inject JsonWebToken caller;

  @GET
  public String list() {
    return "orders for " + caller.getName();
  }
}
