package dev.jwtschemes.tck.deployment.app.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** A resource beside the pages that says that it is open, on its method: there Payara looks. */
@Path("rest/permitted")
public class LoginPermitted {
  @GET
  @PermitAll
  public String get(@Context SecurityContext security) {
    return LoginRest.name(security);
  }
}
