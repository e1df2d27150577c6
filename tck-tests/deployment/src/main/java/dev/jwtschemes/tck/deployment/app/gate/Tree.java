package dev.jwtschemes.tck.deployment.app.gate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A locator alone. */
@Path("tree")
@RequestScoped
public class Tree {
  @Path("leaf")
  public Leaf leaf() {
    return new Leaf();
  }

  /** What it leads to; not a bean. */
  public static class Leaf {
    @GET
    @RolesAllowed("clerk")
    public String read() {
      return "leaf";
    }
  }
}
