package dev.jwtschemes.tck.identity.app;

import dev.jwtschemes.JwtScheme;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Ask each part of the server who calls this method. */
@Path("who")
@RequestScoped
@JwtScheme("staff")
public class WhoResource {
  @Inject Desk desk;
  @Inject SecurityContext jakarta;

  @GET
  @Path("rest")
  public String rest(@Context jakarta.ws.rs.core.SecurityContext rest) {
    return CallerText.of(rest.getUserPrincipal(), rest::isUserInRole);
  }

  @GET
  @Path("request")
  public String request(@Context HttpServletRequest request) {
    return CallerText.of(request.getUserPrincipal(), request::isUserInRole);
  }

  @GET
  @Path("jakarta")
  public String jakarta() {
    return CallerText.of(jakarta.getCallerPrincipal(), jakarta::isCallerInRole);
  }

  @GET
  @Path("ejb")
  public String ejb() {
    return desk.caller();
  }

  @GET
  @Path("ejb-injected")
  public String injected() {
    return desk.injected();
  }

  /** 403 if the EJB container refuses. */
  @GET
  @Path("ejb-clerks")
  public Response clerks() {
    try {
      return Response.ok(desk.clerksOnly()).build();
    } catch (EJBAccessException refused) {
      return Response.status(Response.Status.FORBIDDEN).entity("the EJB refuses").build();
    }
  }
}
