package dev.jwtschemes.tck.deployment.app.legal;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Names no scheme: each of its resources does. */
@ApplicationPath("api")
public class LegalApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Child.class, Claims.class, Desk.class, Leaves.class, Methods.class, Shared.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jakarta.ws.rs.loadServices", true);
  }
}
