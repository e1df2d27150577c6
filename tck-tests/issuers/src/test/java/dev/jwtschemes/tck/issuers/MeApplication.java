package dev.jwtschemes.tck.issuers;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** An application of one resource. */
@ApplicationPath("api")
public class MeApplication extends Application {
  /** For JAX-RS. */
  public MeApplication() {}

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(MeResource.class);
  }
}
