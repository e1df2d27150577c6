package dev.jwtschemes.tck.identity.app;

import dev.jwtschemes.JwtScheme;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Methods whose requests carry a name as the path's last segment, by which events are found. */
@Path("/")
@RequestScoped
public class NamedResource {
  @Inject Desk desk;

  @GET
  @Path("staff/{name}")
  @JwtScheme("staff")
  public String staff(@Context SecurityContext security) {
    return CallerText.of(security.getUserPrincipal(), security::isUserInRole);
  }

  @GET
  @Path("partner/{name}")
  @JwtScheme("partner")
  public String partner(@Context SecurityContext security) {
    return CallerText.of(security.getUserPrincipal(), security::isUserInRole);
  }

  @GET
  @Path("constrained/staff/{name}")
  @JwtScheme("staff")
  public String constrained(@Context SecurityContext security) {
    return CallerText.of(security.getUserPrincipal(), security::isUserInRole);
  }

  @GET
  @Path("constrained/partner/{name}")
  @JwtScheme("partner")
  public String constrainedPartner(@Context SecurityContext security) {
    return CallerText.of(security.getUserPrincipal(), security::isUserInRole);
  }

  @GET
  @Path("promoted/{name}")
  @JwtScheme("staff")
  public String promoted(@Context HttpServletRequest request) {
    return CallerText.of(request.getUserPrincipal(), request::isUserInRole) + "; " + desk.caller();
  }

  @GET
  @Path("constrained/promoted/{name}")
  @JwtScheme("staff")
  public String constrainedPromoted(@Context HttpServletRequest request) {
    return promoted(request);
  }

  /** Keep something in the session, so that there is one. */
  @GET
  @Path("session/{name}")
  @JwtScheme("staff")
  public String session(@Context HttpServletRequest request, @Context SecurityContext security) {
    request.getSession(true).setAttribute("seen", true);
    return CallerText.of(security.getUserPrincipal(), security::isUserInRole);
  }
}
