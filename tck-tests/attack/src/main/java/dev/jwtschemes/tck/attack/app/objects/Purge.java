package dev.jwtschemes.tck.attack.app.objects;

import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A method of the application's own kind, and what a stack makes of a GET by itself. */
@Path("purge")
@RolesAllowed("admin")
public class Purge {

  @HttpMethod("PURGE")
  @Retention(RetentionPolicy.RUNTIME)
  public @interface PURGE {}

  @PURGE
  public String purge() {
    return Reached.TEXT;
  }

  @GET
  public Response get() {
    return Response.ok(Reached.TEXT).header("X-Reached", "yes").build();
  }
}
