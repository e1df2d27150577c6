package dev.jwtschemes.tck.attack.app.locators;

import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A tree without an end: the path decides how deep it is. */
@Path("tree")
public class Tree extends Branches {
  /** A node like the root. */
  public static class Node extends Branches {
    @GET
    @Path("end")
    public String end() {
      return "open";
    }

    @GET
    @Path("secret")
    @RolesAllowed("admin")
    public String secret() {
      return Reached.TEXT;
    }

    @Path("deny")
    @DenyAll
    public Node deny() {
      return new Node();
    }

    @Path("any-{name: .*}")
    @RolesAllowed("admin")
    public Node any() {
      return new Node();
    }
  }
}
