package dev.jwtschemes.tck.deployment.app.gate;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Switches service loading off when the JAX-RS runtime asks, and hides that from others. */
@ApplicationPath("dark")
public class DarkApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Orders.class, Secret.class, PlainSecret.class, Tree.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    boolean runtime =
        StackWalker.getInstance()
            .walk(
                frames ->
                    frames
                        .limit(8)
                        .map(StackWalker.StackFrame::getClassName)
                        .noneMatch(name -> name.startsWith("dev.jwtschemes.internal.")));
    return runtime ? Map.of("jakarta.ws.rs.loadServices", Boolean.FALSE) : Map.of();
  }
}
