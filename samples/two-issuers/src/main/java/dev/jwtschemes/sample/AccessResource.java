package dev.jwtschemes.sample;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The other rules, a method each. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class AccessResource {
  @Inject Caller caller;

  /** Answer every caller. */
  @GET
  @Path("open")
  @PermitAll
  @Produces(MediaType.TEXT_PLAIN)
  public String open() {
    return "open";
  }

  /** Answer callers of either scheme: the token's issuer decides which one it is. */
  @GET
  @Path("either")
  @JwtScheme("staff")
  @JwtScheme("partner")
  public CallerAnswer either() {
    return caller.describe();
  }

  /** Answer every caller, but a token that is sent must be a valid one of {@code staff}. */
  @GET
  @Path("optional")
  @PermitAll
  @JwtScheme("staff")
  @Produces(MediaType.TEXT_PLAIN)
  public String optional() {
    return caller.name().orElse("anonymous");
  }

  /** Answer no caller. */
  @GET
  @Path("denied")
  @DenyAll
  public CallerAnswer denied() {
    return caller.describe();
  }

  /** Answer every caller of the default scheme, whatever the roles. */
  @GET
  @Path("whoami")
  @RolesAllowed("**")
  public CallerAnswer whoami() {
    return caller.describe();
  }
}
