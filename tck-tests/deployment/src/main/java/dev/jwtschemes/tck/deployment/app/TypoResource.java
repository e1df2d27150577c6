package dev.jwtschemes.tck.deployment.app;

import dev.jwtschemes.JwtScheme;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Requires a scheme that nobody has registered, and has no scope. */
@Path("typo")
@JwtScheme("stafff")
public class TypoResource {
  @GET
  public String read() {
    return "never";
  }
}
