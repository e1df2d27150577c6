package dev.jwtschemes.tck.soak.app;

import dev.jwtschemes.JwtScheme;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** One method per scheme, each of which answers with the caller's name. */
@Path("as")
@Produces(MediaType.TEXT_PLAIN)
public class SchemesResource {
  @Inject JsonWebToken caller;

  /** Answer callers of the issuer that has no trouble. */
  @GET
  @Path("healthy")
  @JwtScheme("healthy")
  public String healthy() {
    return caller.getName();
  }

  /** Answer callers of the issuer that changes its key every second. */
  @GET
  @Path("rotating")
  @JwtScheme("rotating")
  public String rotating() {
    return caller.getName();
  }

  /** Answer callers of the issuer that is down half of the time. */
  @GET
  @Path("down")
  @JwtScheme("down")
  public String down() {
    return caller.getName();
  }

  /** Answer callers of the issuer that takes its time. */
  @GET
  @Path("slow")
  @JwtScheme("slow")
  public String slow() {
    return caller.getName();
  }
}
