package dev.jwtschemes.tck.attack.app.anonymous;

import dev.jwtschemes.rest.JwtSchemesFeature;
import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Makes its resource itself. */
@ApplicationPath("api")
public class AnonymousApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(JwtSchemesFeature.class);
  }

  @Override
  @SuppressWarnings("deprecation") // an application may have them all the same
  public Set<Object> getSingletons() {
    return Set.of(
        new OpenSingleton() {
          @Override
          @RolesAllowed("admin")
          public String get() {
            return Reached.TEXT;
          }
        });
  }

  /** Its class is open, and a subclass isn't. */
  @Path("singleton-anonymous")
  public static class OpenSingleton {
    @GET
    public String get() {
      return "open";
    }
  }
}
