package dev.jwtschemes.tck.attack.app.unloadedtext;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Switches off what is found as a service, by a text. */
@ApplicationPath("api")
public class UnloadedTextApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Guarded.class, JwtSchemesFeature.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jakarta.ws.rs.loadServices", "false");
  }
}
