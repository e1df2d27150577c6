package dev.jwtschemes.tck.deployment.app.legal;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;

/** Each method names its own scheme, though there is no default. */
@Path("methods")
@RolesAllowed({"clerk", "buyer"})
public class Methods {
  @GET
  @JwtScheme("partner")
  public String partner() {
    return "partner";
  }

  @GET
  @Path("both")
  @JwtScheme("staff")
  @JwtScheme("partner")
  public String both() {
    return "both";
  }

  @GET
  @Path("open")
  @PermitAll
  public String open() {
    return "open";
  }

  @OPTIONS
  @PermitAll
  public String options() {
    return "options";
  }
}
