package dev.jwtschemes.tck.attack.app.tokens;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

@ApplicationPath("api")
public class TokensApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Admin.class, Claims.class, JwtSchemesFeature.class);
  }
}
