package dev.jwtschemes.sample.notes;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The application. */
@ApplicationPath("api")
public class NotesApplication extends Application {
  /** For JAX-RS. */
  public NotesApplication() {}

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(NotesResource.class);
  }
}
