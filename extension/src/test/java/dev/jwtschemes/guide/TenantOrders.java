package dev.jwtschemes.guide;

import dev.jwtschemes.JwtScheme;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("tenants/{tenant: [a-z0-9-]+}/orders")
@RequestScoped
@JwtScheme("staff")
public class TenantOrders {
  @GET
  public String list() {
    return "orders";
  }
}
