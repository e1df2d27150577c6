package dev.jwtschemes.tck.attack.app.idle;

import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** What the server would not refuse. */
@Path("rest")
public class Rest {
  @GET
  public String open(@Context SecurityContext security) {
    return Reached.by(security);
  }
}
