package dev.jwtschemes.tck.attack.app.changing;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

@ApplicationPath("api")
public class ChangingApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Vault.class, Changes.class, JwtSchemesFeature.class);
  }
}
