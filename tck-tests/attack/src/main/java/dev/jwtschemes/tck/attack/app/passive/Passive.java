package dev.jwtschemes.tck.attack.app.passive;

import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;

/** Does what passivation does. */
@Path("passive")
@RequestScoped
public class Passive {
  @Inject Kept kept;

  @GET
  @RolesAllowed("clerk")
  public String get() throws IOException {
    try (var out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      for (Object each : kept.all()) {
        out.writeObject(each);
      }
    }
    return Reached.TEXT;
  }
}
