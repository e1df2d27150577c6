package dev.jwtschemes.tck.deployment.app.login;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Resources beside the pages, open to all. */
@Path("rest")
public class LoginRest {
  @GET
  public String open(@Context SecurityContext security) {
    return name(security);
  }

  @GET
  @Path("guarded")
  public String guarded(@Context SecurityContext security) {
    return name(security);
  }

  /** Who calls. */
  static String name(SecurityContext security) {
    return security.getUserPrincipal() == null ? "nobody" : security.getUserPrincipal().getName();
  }
}
