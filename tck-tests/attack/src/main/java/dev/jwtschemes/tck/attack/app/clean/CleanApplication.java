package dev.jwtschemes.tck.attack.app.clean;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

@ApplicationPath("api")
public class CleanApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Clean.class, JwtSchemesFeature.class);
  }
}
