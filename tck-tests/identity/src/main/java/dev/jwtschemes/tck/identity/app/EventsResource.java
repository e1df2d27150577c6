package dev.jwtschemes.tck.identity.app;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Tell which events a named request has fired. */
@Path("events")
@RequestScoped
public class EventsResource {
  @Inject EventLog log;

  @GET
  @PermitAll
  @Path("{name}")
  public String of(@PathParam("name") String name) {
    return String.join("; ", log.of(name));
  }
}
