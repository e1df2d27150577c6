package dev.jwtschemes.contract.rules.sub;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** The sub-resource with a scheme on its class. */
@JwtScheme("partner")
public class PartnerLeaf {

  @GET
  @Path("plain")
  public String plain(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("staff")
  @JwtScheme("staff")
  public String staff(@Context SecurityContext security) {
    return Caller.of(security);
  }
}
