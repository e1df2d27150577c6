package dev.jwtschemes.tck.attack.app.lost;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

@ApplicationPath("api")
public class LostApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Rules.class, JwtSchemesFeature.class);
  }
}
