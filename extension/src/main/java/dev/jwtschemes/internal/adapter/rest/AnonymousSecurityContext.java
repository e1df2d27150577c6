package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.gate.Admission;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * What the server had, where no token authenticated anyone.
 *
 * @param container what the server had before
 * @param admission to the method
 */
record AnonymousSecurityContext(SecurityContext container, Admission admission)
    implements Admitted {

  @Override
  public @Nullable Principal getUserPrincipal() {
    return container.getUserPrincipal();
  }

  @Override
  public boolean isUserInRole(String role) {
    Admitted.answer(role, admission);
    return container.isUserInRole(role);
  }

  @Override
  public boolean isSecure() {
    return container.isSecure();
  }

  @Override
  public @Nullable String getAuthenticationScheme() {
    return container.getAuthenticationScheme();
  }
}
