package dev.jwtschemes.tck.deployment.app.ear;

import dev.jwtschemes.JwtScheme;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** For a scheme that one application alone has. */
@Path("staff")
@RequestScoped
@JwtScheme("staff")
public class StaffOrders {
  @Inject
  @JwtScheme("staff")
  JsonWebToken caller;

  /** Say who calls. */
  @GET
  public String read() {
    return caller.getName();
  }
}
