package dev.jwtschemes.tck.attack.app.objects;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What locators return: never the class that is declared. */
public interface Leaf {
  @GET
  String get();

  @GET
  @Path("roles")
  String roles();
}
