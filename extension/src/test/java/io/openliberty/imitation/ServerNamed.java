package io.openliberty.imitation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource of an application, in a package that is named like a server's. */
@Path("named")
public class ServerNamed {

  @GET
  @RolesAllowed("admin")
  public String roles() {
    return "reached";
  }

  @GET
  @Path("denied")
  @DenyAll
  public String denied() {
    return "reached";
  }
}
