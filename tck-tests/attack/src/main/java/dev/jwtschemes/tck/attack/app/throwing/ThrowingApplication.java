package dev.jwtschemes.tck.attack.app.throwing;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

@ApplicationPath("api")
public class ThrowingApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Vault.class, JwtSchemesFeature.class);
  }
}
