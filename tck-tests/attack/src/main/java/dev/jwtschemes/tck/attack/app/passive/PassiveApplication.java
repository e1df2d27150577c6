package dev.jwtschemes.tck.attack.app.passive;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

@ApplicationPath("api")
public class PassiveApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Passive.class, JwtSchemesFeature.class);
  }
}
