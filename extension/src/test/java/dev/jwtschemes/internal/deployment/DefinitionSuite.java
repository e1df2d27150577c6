package dev.jwtschemes.internal.deployment;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.deployment.Deployment.Plan;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What tests of definitions share: an application with one resource. */
abstract class DefinitionSuite {

  static Plan application() {
    return Deployment.of(Orders.class);
  }

  /** A resource that names a scheme, so that one that is registered is in use. */
  @Path("orders")
  public static class Orders {
    /** Any authenticated caller. */
    @GET
    @JwtScheme("staff")
    public String list() {
      return "";
    }
  }
}
