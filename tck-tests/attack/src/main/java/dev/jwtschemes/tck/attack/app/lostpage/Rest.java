package dev.jwtschemes.tck.attack.app.lostpage;

import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Without a rule. */
@Path("rest")
public class Rest {
  @GET
  public String open() {
    return Reached.TEXT;
  }
}
