package dev.jwtschemes.tck.attack.app.migrating;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

@ApplicationPath("api")
public class MigratingApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Legacy.class, OwnTokens.class, JwtSchemesFeature.class);
  }
}
