package dev.jwtschemes.sample;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A scheme on the class, under a name of the application's own, and no role. */
@Partner
@Path("partner/orders")
@Produces(MediaType.APPLICATION_JSON)
public class PartnerOrderResource {
  @Inject Caller caller;

  /** Answer every caller of scheme {@code partner}. */
  @GET
  public CallerAnswer list() {
    return caller.describe();
  }
}
