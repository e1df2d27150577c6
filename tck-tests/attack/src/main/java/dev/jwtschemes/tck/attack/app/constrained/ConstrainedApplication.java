package dev.jwtschemes.tck.attack.app.constrained;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.rest.JwtSchemesFeature;
import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;

/** The login configuration makes WildFly take callers over; the others do so anyway. */
@ApplicationPath("api")
@LoginConfig(authMethod = "MP-JWT")
public class ConstrainedApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Admin.class, RestWiper.class, JwtSchemesFeature.class);
  }

  /** Below a path that web.xml lets admins pass to. */
  @Path("admin")
  public static class Admin {
    @GET
    @Path("unannotated")
    public String unannotated() {
      return Reached.TEXT;
    }

    @GET
    @Path("permit")
    @PermitAll
    public String permit() {
      return Reached.TEXT;
    }

    @GET
    @Path("partner")
    @JwtScheme("partner")
    public String partner() {
      return Reached.TEXT;
    }
  }
}
