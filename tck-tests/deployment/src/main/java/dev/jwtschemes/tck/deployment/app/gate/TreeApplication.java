package dev.jwtschemes.tck.deployment.app.gate;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Has a locator, and so no method that is known before the first request. */
@ApplicationPath("tree-only")
public class TreeApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Tree.class);
  }
}
