package dev.jwtschemes.tck.deployment.app.legal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The local view of an EJB, which has the path. */
@Path("desk")
public interface Counter {
  @GET
  String get();
}
