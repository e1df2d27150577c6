package dev.jwtschemes.tck.attack.app.locators;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

@ApplicationPath("api")
public class LocatorsApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        Tree.class, Overlapping.class, Guards.class, Preflight.class, JwtSchemesFeature.class);
  }
}
