package dev.jwtschemes.tck.deployment.app.gate;

import jakarta.annotation.security.DenyAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** No request may reach it; not a bean on every server. */
@Path("plain-secret")
@DenyAll
public class PlainSecret {
  @GET
  public String read() {
    return "plain secret";
  }
}
