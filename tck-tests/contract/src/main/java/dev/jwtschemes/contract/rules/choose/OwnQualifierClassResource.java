package dev.jwtschemes.contract.rules.choose;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.Caller;
import dev.jwtschemes.contract.rules.Partner;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** The application's own qualifier on a class. */
@Path("own-class")
@Partner
public class OwnQualifierClassResource {

  @GET
  @Path("plain")
  public String plain(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("other")
  @JwtScheme("staff")
  public String other(@Context SecurityContext security) {
    return Caller.of(security);
  }
}
