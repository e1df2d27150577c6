package dev.jwtschemes.tck.deployment.app.legal;

import dev.jwtschemes.JwtScheme;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** In both Applications, and so names its scheme. */
@Path("shared")
@JwtScheme("staff")
public class Shared {
  @GET
  public String get() {
    return "shared";
  }
}
