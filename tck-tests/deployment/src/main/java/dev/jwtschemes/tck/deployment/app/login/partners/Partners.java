package dev.jwtschemes.tck.deployment.app.login.partners;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** What the caller of the token and the user of the login are. */
@Path("who")
@JwtScheme("partner")
@RolesAllowed("buyer")
public class Partners {
  @GET
  public String get(@Context SecurityContext security, @Context HttpServletRequest request) {
    return security.getUserPrincipal().getName() + ", " + request.getRemoteUser();
  }
}
