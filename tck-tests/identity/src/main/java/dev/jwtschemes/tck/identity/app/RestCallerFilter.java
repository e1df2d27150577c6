package dev.jwtschemes.tck.identity.app;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Tell in a header whom JAX-RS takes the caller for when it answers, from whatever thread. */
@Provider
public class RestCallerFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    @Nullable Principal caller = request.getSecurityContext().getUserPrincipal();
    if (caller != null) {
      response.getHeaders().putSingle("X-Rest-Caller", caller.getName());
    }
  }
}
