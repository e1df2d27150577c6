package dev.jwtschemes.contract.rules.inherit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Paths on an interface; the class behind it has one rule for all. */
@Path("shelf")
public interface Shelf {

  @GET
  String read(@Context SecurityContext security);
}
