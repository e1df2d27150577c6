package dev.jwtschemes.tck.deployment.app.legal;

import dev.jwtschemes.JwtScheme;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Has the path, the scheme and the methods. */
@Path("child")
@JwtScheme("staff")
public abstract class Parent {
  @GET
  public String get() {
    return name();
  }

  abstract String name();
}
