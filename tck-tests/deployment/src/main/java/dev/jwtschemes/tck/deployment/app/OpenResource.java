package dev.jwtschemes.tck.deployment.app;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Open to everybody. */
@Path("open")
public class OpenResource {
  @GET
  @PermitAll
  public String read() {
    return "open";
  }
}
