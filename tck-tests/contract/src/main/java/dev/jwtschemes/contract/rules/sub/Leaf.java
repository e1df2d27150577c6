package dev.jwtschemes.contract.rules.sub;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** The sub-resource, without a rule on the class. */
public class Leaf {

  @GET
  @Path("unannotated")
  public String unannotated(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("permit")
  @PermitAll
  public String permit(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("clerk")
  @RolesAllowed("clerk")
  public String clerk(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("partner")
  @JwtScheme("partner")
  public String partner(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("either")
  @JwtScheme("staff")
  @JwtScheme("partner")
  public String either(@Context SecurityContext security) {
    return Caller.of(security);
  }

  @GET
  @Path("buyer")
  @JwtScheme("partner")
  @RolesAllowed("buyer")
  public String buyer(@Context SecurityContext security) {
    return Caller.of(security);
  }

  /** Named like a locator with a rule, which is none of its own. */
  @GET
  @Path("manager")
  public String manager(@Context SecurityContext security) {
    return Caller.of(security);
  }

  /** One level deeper. Another class: Jersey's description of resources never ends otherwise. */
  @Path("deeper")
  @RolesAllowed("clerk")
  public DeepLeaf deeper() {
    return new DeepLeaf();
  }
}
