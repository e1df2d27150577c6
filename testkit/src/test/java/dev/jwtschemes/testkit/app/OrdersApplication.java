package dev.jwtschemes.testkit.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The application under test. */
@ApplicationPath("api")
public class OrdersApplication extends Application {
  /** For JAX-RS. */
  public OrdersApplication() {}

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(OrdersResource.class);
  }
}
