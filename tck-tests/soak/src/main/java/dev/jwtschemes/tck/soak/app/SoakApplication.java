package dev.jwtschemes.tck.soak.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Serves the two resources. */
@ApplicationPath("soak")
public class SoakApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(SchemesResource.class, StateResource.class);
  }
}
