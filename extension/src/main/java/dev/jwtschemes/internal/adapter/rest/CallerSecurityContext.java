package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.request.identity.Caller;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * The caller, as JAX-RS sees it.
 *
 * @param caller who was authenticated
 * @param container what the server had before
 */
record CallerSecurityContext(Caller caller, SecurityContext container) implements SecurityContext {

  @Override
  public Principal getUserPrincipal() {
    return caller;
  }

  @Override
  public boolean isUserInRole(String role) {
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
