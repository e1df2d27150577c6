package dev.jwtschemes.guide;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("orders")
@RequestScoped
public class ReadOrders {
  @GET
  @JwtScheme("staff")
  @JwtScheme("partner")
  @RolesAllowed({"clerk", "scope:orders:read"})
  public String list() {
    return "orders";
  }
}
