package dev.jwtschemes.tck.attack.app.idle;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

@ApplicationPath("api")
public class IdleApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Rest.class, JwtSchemesFeature.class);
  }
}
