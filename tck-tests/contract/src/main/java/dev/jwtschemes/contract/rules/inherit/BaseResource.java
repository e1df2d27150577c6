package dev.jwtschemes.contract.rules.inherit;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** What the subclasses inherit. */
@PermitAll
public class BaseResource {

  @GET
  @Path("base-scheme")
  @JwtScheme("partner")
  public String baseScheme(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("overridden")
  @JwtScheme("partner")
  public String overridden(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("tightened")
  @JwtScheme("partner")
  public String tightened(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("unannotated")
  public String unannotated(@Context SecurityContext security) {
    return Caller.of(security);
  }
}
