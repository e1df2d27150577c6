package dev.jwtschemes.tck.attack.app.twoapps;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** It names its scheme, whichever application is used. */
@Path("named")
public class Named {
  @GET
  @JwtScheme("staff")
  public String get() {
    return Reached.TEXT;
  }
}
