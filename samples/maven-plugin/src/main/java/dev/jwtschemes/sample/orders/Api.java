package dev.jwtschemes.sample.orders;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The resources of this application, for servers and the embedded one of the test. */
@ApplicationPath("api")
public class Api extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Orders.class);
  }
}
