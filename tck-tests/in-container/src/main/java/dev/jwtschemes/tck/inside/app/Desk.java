package dev.jwtschemes.tck.inside.app;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.Principal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** An EJB that the server protects. */
@Stateless
@DeclareRoles({"clerk", "buyer"})
public class Desk {
  @Resource
  @SuppressWarnings("NullAway.Init") // the container sets it
  SessionContext context;

  @Inject JsonWebToken token;

  /** Whom the EJB container takes the caller for. */
  @PermitAll
  public Principal caller() {
    return context.getCallerPrincipal();
  }

  /** Whether the caller has the role, as the EJB container sees it. */
  @PermitAll
  public boolean isInRole(String role) {
    return context.isCallerInRole(role);
  }

  /** The caller of the injected token. */
  @PermitAll
  public @Nullable String injected() {
    return token.getName();
  }

  /** Serve clerks. */
  @RolesAllowed("clerk")
  public String clerksOnly() {
    return "served";
  }
}
