package dev.jwtschemes.contract.rules.choose;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.Caller;
import dev.jwtschemes.contract.rules.Partner;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** The application's own qualifier instead of the name. */
@Path("own")
public class OwnQualifierResource {

  @GET
  @Path("method")
  @Partner
  public String method(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("with-name")
  @Partner
  @JwtScheme("staff")
  public String withName(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("optional")
  @Partner
  @PermitAll
  public String optional(@Context SecurityContext security) {
    return Caller.of(security);
  }
}
