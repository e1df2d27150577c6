package dev.jwtschemes.sample;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The plain case: a role and no scheme, so the default scheme, {@code staff}. */
@Path("orders")
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {
  @Inject Caller caller;

  /** Answer clerks of the default scheme. */
  @GET
  @RolesAllowed("clerk")
  public CallerAnswer list() {
    return caller.describe();
  }
}
