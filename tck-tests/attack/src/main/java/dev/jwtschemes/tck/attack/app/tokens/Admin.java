package dev.jwtschemes.tck.attack.app.tokens;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** An admin's, by scheme. */
@Path("admin")
@RolesAllowed("admin")
public class Admin {
  @GET
  public String staff() {
    return Reached.TEXT;
  }

  @GET
  @Path("named/{name}")
  public String named(@PathParam("name") String name) {
    return Reached.TEXT;
  }

  @GET
  @Path("edwards")
  @JwtScheme("edwards")
  public String edwards() {
    return Reached.TEXT;
  }

  @GET
  @Path("cookies")
  @JwtScheme("cookies")
  public String cookies() {
    return Reached.TEXT;
  }

  @GET
  @Path("roles")
  @JwtScheme("roles")
  public String roles() {
    return Reached.TEXT;
  }

  @GET
  @Path("scope")
  @JwtScheme("scope")
  public String scope() {
    return Reached.TEXT;
  }

  @GET
  @Path("separated")
  @JwtScheme("separated")
  public String separated() {
    return Reached.TEXT;
  }

  @GET
  @Path("bound")
  @JwtScheme("bound")
  public String bound() {
    return Reached.TEXT;
  }

  @GET
  @Path("third")
  @JwtScheme("third")
  public String third() {
    return Reached.TEXT;
  }

  @GET
  @Path("fourth")
  @JwtScheme("fourth")
  public String fourth() {
    return Reached.TEXT;
  }

  @GET
  @Path("numbered")
  @JwtScheme("numbered")
  public String numbered() {
    return Reached.TEXT;
  }

  @GET
  @Path("unusable")
  @JwtScheme("unusable")
  public String unusable() {
    return Reached.TEXT;
  }
}
