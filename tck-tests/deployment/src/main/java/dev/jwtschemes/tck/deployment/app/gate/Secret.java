package dev.jwtschemes.tck.deployment.app.gate;

import jakarta.annotation.security.DenyAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A bean that no request may reach. */
@Path("secret")
@ApplicationScoped
@DenyAll
public class Secret {
  @GET
  public String read() {
    return "secret";
  }
}
