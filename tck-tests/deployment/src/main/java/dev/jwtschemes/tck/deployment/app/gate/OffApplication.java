package dev.jwtschemes.tck.deployment.app.gate;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Switches service loading off, for everybody to see. */
@ApplicationPath("good")
public class OffApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Orders.class, Secret.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jakarta.ws.rs.loadServices", Boolean.FALSE);
  }
}
