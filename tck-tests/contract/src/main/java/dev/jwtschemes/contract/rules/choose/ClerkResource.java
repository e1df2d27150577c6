package dev.jwtschemes.contract.rules.choose;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** The role {@code clerk} in schemes whose groups come from different claims. */
@Path("clerk")
@RolesAllowed("clerk")
public class ClerkResource {

  @GET
  @Path("nested")
  @JwtScheme("nested")
  public String nested(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("scoped")
  @JwtScheme("scoped")
  public String scoped(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("commas")
  @JwtScheme("commas")
  public String commas(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("quoted")
  @JwtScheme("quoted")
  public String quoted(@Context SecurityContext security) {
    return Caller.of(security);
  }
}
