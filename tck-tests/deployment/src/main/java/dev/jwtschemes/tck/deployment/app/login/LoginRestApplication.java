package dev.jwtschemes.tck.deployment.app.login;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Lists its resources. */
@ApplicationPath("api")
public class LoginRestApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(LoginRest.class, LoginPermitted.class);
  }
}
