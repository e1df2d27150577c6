package dev.jwtschemes.tck.attack.app.migrating;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;

/** Knows one bearer token, which is not a JWT. */
@Provider
public class OwnTokens implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext context) {
    if ("Bearer own-token".equals(context.getHeaderString("Authorization"))) {
      context.setSecurityContext(new Known(context.getSecurityContext()));
    }
  }

  private record Known(SecurityContext before) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
      return () -> "dora";
    }

    @Override
    public boolean isUserInRole(String role) {
      return before.isUserInRole(role);
    }

    @Override
    public boolean isSecure() {
      return before.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
      return "own";
    }
  }
}
