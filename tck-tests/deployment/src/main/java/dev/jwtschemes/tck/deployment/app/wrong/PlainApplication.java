package dev.jwtschemes.tck.deployment.app.wrong;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Names no scheme. */
@ApplicationPath("api")
public class PlainApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Unnamed.class, Early.class);
  }
}
