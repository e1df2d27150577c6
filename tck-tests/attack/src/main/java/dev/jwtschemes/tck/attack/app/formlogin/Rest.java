package dev.jwtschemes.tck.attack.app.formlogin;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Resources beside the pages. */
@Path("rest")
public class Rest {
  @GET
  public String open(@Context SecurityContext security) {
    return Reached.by(security);
  }

  @GET
  @Path("clerk")
  @RolesAllowed("clerk")
  public String clerk(@Context SecurityContext security) {
    return Reached.by(security);
  }

  @GET
  @Path("partner")
  @JwtScheme("partner")
  public String partner(@Context SecurityContext security) {
    return Reached.by(security);
  }
}
