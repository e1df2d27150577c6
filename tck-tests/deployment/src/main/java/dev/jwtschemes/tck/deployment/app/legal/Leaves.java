package dev.jwtschemes.tck.deployment.app.legal;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Path;

/** Locators without a rule to sub-resources that have one. */
@Path("leaves")
public class Leaves {
  @Path("plain")
  public Leaf plain() {
    return new Leaf();
  }

  @Path("open")
  @PermitAll
  public Leaf open() {
    return new Leaf();
  }
}
