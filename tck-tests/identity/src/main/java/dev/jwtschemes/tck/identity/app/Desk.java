package dev.jwtschemes.tck.identity.app;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * An EJB that the server protects. It declares the roles it asks for: Jakarta Enterprise Beans
 * wants that, and Payara says no to others.
 */
@Stateless
@DeclareRoles({"clerk", "buyer"})
public class Desk {
  @Resource
  @SuppressWarnings("NullAway.Init") // the container sets it
  SessionContext context;

  @Inject Principal principal;
  @Inject JsonWebToken token;

  /** Say whom the EJB container takes the caller for. */
  @PermitAll
  public String caller() {
    return CallerText.of(context.getCallerPrincipal(), context::isCallerInRole);
  }

  /** Say who was injected. */
  @PermitAll
  public String injected() {
    return "principal="
        + principal.getName()
        + " token="
        + token.getName()
        + " groups="
        + (token.getGroups() == null ? null : new TreeSet<>(token.getGroups()));
  }

  /** Serve clerks. */
  @RolesAllowed("clerk")
  public String clerksOnly() {
    return "served " + context.getCallerPrincipal().getName();
  }
}
