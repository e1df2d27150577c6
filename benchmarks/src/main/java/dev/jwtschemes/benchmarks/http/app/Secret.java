package dev.jwtschemes.benchmarks.http.app;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What clerks may read. */
@Path("secret")
public class Secret {
  /** A few bytes. */
  @GET
  @RolesAllowed("clerk")
  public String get() {
    return "secret";
  }
}
