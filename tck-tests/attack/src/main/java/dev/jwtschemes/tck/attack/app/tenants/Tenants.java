package dev.jwtschemes.tck.attack.app.tenants;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** For every tenant, for eight and for nine of them. */
@Path("tenants")
public class Tenants {
  @GET
  @RolesAllowed("clerk")
  public String all() {
    return Reached.TEXT;
  }

  @GET
  @Path("open")
  public String open() {
    return Reached.TEXT;
  }

  @GET
  @Path("eight")
  @RolesAllowed("clerk")
  @JwtScheme("t1")
  @JwtScheme("t2")
  @JwtScheme("t3")
  @JwtScheme("t4")
  @JwtScheme("t5")
  @JwtScheme("t6")
  @JwtScheme("t7")
  @JwtScheme("t8")
  public String eight() {
    return Reached.TEXT;
  }

  @GET
  @Path("nine")
  @RolesAllowed("clerk")
  @JwtScheme("t1")
  @JwtScheme("t2")
  @JwtScheme("t3")
  @JwtScheme("t4")
  @JwtScheme("t5")
  @JwtScheme("t6")
  @JwtScheme("t7")
  @JwtScheme("t8")
  @JwtScheme("t9")
  public String nine() {
    return Reached.TEXT;
  }
}
