package dev.jwtschemes.tck.attack.app.unloaded;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Nothing in it is open. */
@Path("guarded")
public class Guarded {
  @GET
  @Path("roles")
  @RolesAllowed("clerk")
  public String roles() {
    return Reached.TEXT;
  }

  @GET
  @Path("denied")
  @DenyAll
  public String denied() {
    return Reached.TEXT;
  }

  @GET
  @Path("partner")
  @JwtScheme("partner")
  public String partner() {
    return Reached.TEXT;
  }

  @GET
  @Path("unannotated")
  public String unannotated() {
    return Reached.TEXT;
  }

  @Path("locator")
  @RolesAllowed("clerk")
  public Leaf locator() {
    return new Leaf();
  }

  /** Its rule is its locator's. */
  public static class Leaf {
    @GET
    public String get() {
      return Reached.TEXT;
    }
  }
}
