package dev.jwtschemes.tck.attack.app.unloaded;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Switches off what is found as a service, each stack's own switches included. */
@ApplicationPath("api")
public class UnloadedApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Guarded.class, JwtSchemesFeature.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jakarta.ws.rs.loadServices", false,
        "jersey.config.disableMetainfServicesLookup", true,
        "jersey.config.disableAutoDiscovery", true,
        "resteasy.use.builtin.providers", true);
  }
}
