package dev.jwtschemes.contract.rules.sub;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** A sub-resource as an interface; the rule is on the class behind it. */
public interface Branch {

  @GET
  @Path("leaf")
  String leaf(@Context SecurityContext security);
}
