package dev.jwtschemes.tck.attack.app.servlets;

import dev.jwtschemes.rest.JwtSchemesFeature;
import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** JAX-RS beside the servlets. */
@ApplicationPath("api")
public class ServletsApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Rest.class, JwtSchemesFeature.class);
  }

  /** One guarded method. */
  @Path("guarded")
  public static class Rest {
    @GET
    @RolesAllowed("clerk")
    public String get() {
      return Reached.TEXT;
    }
  }
}
