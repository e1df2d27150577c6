package dev.jwtschemes.tck.deployment.app.ear;

import dev.jwtschemes.JwtScheme;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The only resource that names its scheme; CDI doesn't show it on every server. */
@Path("unscoped")
public class UnscopedOrders {
  /** Answer. */
  @GET
  @JwtScheme("third")
  public String read() {
    return "read";
  }
}
