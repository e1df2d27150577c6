package dev.jwtschemes.tck.deployment.app.login;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Lists what has rules. */
@ApplicationPath("ruled")
public class LoginRulesApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(LoginRules.class);
  }
}
