package dev.jwtschemes.tck.attack.app.ejb;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;

/** The login configuration makes WildFly take callers over; the others do so anyway. */
@ApplicationPath("api")
@LoginConfig(authMethod = "MP-JWT")
public class EjbApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Desk.class, NoView.class, JwtSchemesFeature.class);
  }
}
