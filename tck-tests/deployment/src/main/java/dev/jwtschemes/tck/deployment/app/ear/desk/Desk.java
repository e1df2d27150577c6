package dev.jwtschemes.tck.deployment.app.ear.desk;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;

/** An EJB that the server protects. */
@Stateless
@DeclareRoles({"clerk", "buyer"})
public class Desk {
  @Resource
  @SuppressWarnings("NullAway.Init") // the container sets it
  SessionContext context;

  /** Say who calls. */
  @RolesAllowed("clerk")
  public String caller() {
    return context.getCallerPrincipal().getName();
  }
}
