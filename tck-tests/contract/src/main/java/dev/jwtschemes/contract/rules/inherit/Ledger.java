package dev.jwtschemes.contract.rules.inherit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Paths on an interface; the rules are on the class behind it. */
@Path("ledger")
public interface Ledger {

  @GET
  @Path("class-rule")
  String classRule(@Context SecurityContext security);

  @GET
  @Path("method-rule")
  String methodRule(@Context SecurityContext security);
}
