package dev.jwtschemes.tck.deployment.app.gate;

import dev.jwtschemes.AuthenticationDecision;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** The id of a refusal in a header of the response, for access logs that know no attributes. */
@Provider
public class DecisionHeader implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Object id = request.getProperty(AuthenticationDecision.ID_ATTRIBUTE);
    if (id != null) {
      response.getHeaders().putSingle("X-Decision", id);
    }
  }
}
