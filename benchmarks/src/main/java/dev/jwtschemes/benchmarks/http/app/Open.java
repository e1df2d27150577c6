package dev.jwtschemes.benchmarks.http.app;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What everyone may read. */
@Path("open")
public class Open {
  /** A few bytes. */
  @GET
  @PermitAll
  public String get() {
    return "open";
  }
}
