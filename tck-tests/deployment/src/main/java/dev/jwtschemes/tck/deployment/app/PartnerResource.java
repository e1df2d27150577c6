package dev.jwtschemes.tck.deployment.app;

import dev.jwtschemes.JwtScheme;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** For callers of the other scheme. */
@Path("partner")
@RequestScoped
@JwtScheme("partner")
public class PartnerResource {
  @Inject JsonWebToken caller;

  @GET
  public String read() {
    return caller.getName();
  }
}
