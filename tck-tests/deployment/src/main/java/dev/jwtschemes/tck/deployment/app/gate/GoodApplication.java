package dev.jwtschemes.tck.deployment.app.gate;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;

/** With everything in place; its web.xml may constrain it. */
@ApplicationPath("good")
@LoginConfig(authMethod = "MP-JWT")
public class GoodApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Orders.class, Secret.class, AsyncOrders.class, Tree.class, DecisionHeader.class);
  }
}
