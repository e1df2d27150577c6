package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.gate.Admission;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * The caller, as JAX-RS sees it.
 *
 * @param caller who was authenticated
 * @param container what the server had before
 * @param admission to the method
 */
record CallerSecurityContext(Caller caller, SecurityContext container, Admission admission)
    implements Admitted {

  @Override
  public Principal getUserPrincipal() {
    return caller;
  }

  @Override
  public boolean isUserInRole(String role) {
    Admitted.answer(role, admission);
    return role.equals("**") || caller.getGroups().contains(role);
  }

  @Override
  public boolean isSecure() {
    return container.isSecure();
  }

  /** The HTTP authentication scheme, which is not the scheme's name. */
  @Override
  public String getAuthenticationScheme() {
    return "Bearer";
  }
}
