package dev.jwtschemes.tck.attack.app.ejb;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The local view. */
@Path("desk")
public interface Api {
  @GET
  String any();

  @GET
  @Path("admin")
  String admin();

  @GET
  @Path("denied")
  String denied();
}
