package dev.jwtschemes.tck.attack.app.locators;

import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Two locators for one path: which was taken decides. */
@Path("overlap")
public class Overlapping {

  @Path("v{ver: [0-9]*}/items")
  @RolesAllowed("admin")
  public Guarded versioned() {
    return new Guarded();
  }

  @Path("{name}/items")
  public Open named() {
    return new Open();
  }

  @Path("files/{rest: .*}/raw")
  @RolesAllowed("admin")
  public Guarded raw() {
    return new Guarded();
  }

  public static class Guarded {
    @GET
    public String get() {
      return Reached.TEXT;
    }
  }

  public static class Open {
    @GET
    public String get() {
      return "open";
    }
  }
}
