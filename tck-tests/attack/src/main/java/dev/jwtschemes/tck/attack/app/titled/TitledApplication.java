package dev.jwtschemes.tck.attack.app.titled;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;

@ApplicationPath("api")
@LoginConfig(authMethod = "MP-JWT", realmName = "MP JWT Realm")
public class TitledApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Titled.class, JwtSchemesFeature.class);
  }
}
