package dev.jwtschemes.contract.rules.choose;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Resources of the application that carries {@code @JwtScheme("partner")}. */
@Path("")
public class PartnerDefaultResource {

  @GET
  @Path("unannotated")
  public String unannotated(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("roles")
  @RolesAllowed("buyer")
  public String roles(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("named")
  @JwtScheme("staff")
  public String named(@Context SecurityContext security) {
    return Caller.of(security);
  }
}
