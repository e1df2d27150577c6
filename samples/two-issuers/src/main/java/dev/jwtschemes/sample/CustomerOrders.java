package dev.jwtschemes.sample;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A sub-resource: its methods are protected like any other. */
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class CustomerOrders {
  @Inject Caller caller;

  /** Answer clerks of the default scheme. */
  @GET
  @RolesAllowed("clerk")
  public CallerAnswer list() {
    return caller.describe();
  }
}
