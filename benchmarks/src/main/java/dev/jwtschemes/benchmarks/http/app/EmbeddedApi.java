package dev.jwtschemes.benchmarks.http.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The application embedded, where none searches for resources; with this library or without. */
@ApplicationPath("/")
public class EmbeddedApi extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Open.class, Secret.class);
  }
}
