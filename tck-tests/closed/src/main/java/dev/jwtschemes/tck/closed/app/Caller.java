package dev.jwtschemes.tck.closed.app;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.SchemeRegistry;
import dev.jwtschemes.TokenValidator;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A bean that is given all that the library injects. */
@Path("caller")
@RequestScoped
public class Caller {
  @Inject JsonWebToken token;
  @Inject AuthenticationDecision decision;
  @Inject SchemeRegistry registry;

  @Inject
  @JwtScheme("staff")
  TokenValidator validator;

  @GET
  @RolesAllowed("admin")
  public String get() {
    return Reached.TEXT;
  }
}
