package dev.jwtschemes.guide;

import dev.jwtschemes.AuthenticationDecision;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("reports")
@RequestScoped
public class Reports {
  @Inject AuthenticationDecision decision;

  @GET
  @RolesAllowed("**")
  public String list() {
    return "reports of " + decision.scheme().orElseThrow();
  }
}
