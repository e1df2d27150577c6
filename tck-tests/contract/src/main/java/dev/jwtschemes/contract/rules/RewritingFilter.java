package dev.jwtschemes.contract.rules;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Sends a request on to another resource or method, as some applications do before matching. */
@Provider
@PreMatching
public final class RewritingFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    String target = request.getHeaderString("X-Rewrite");
    if (target != null) {
      request.setRequestUri(request.getUriInfo().getBaseUriBuilder().path(target).build());
    }
    String method = request.getHeaderString("X-HTTP-Method-Override");
    if (method != null) {
      request.setMethod(method);
    }
  }
}
