package dev.jwtschemes.benchmarks.http.app;

import io.smallrye.jwt.auth.jaxrs.SmallRyeJWTAuthJaxRsFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;

/** The application embedded, with the filters of smallrye-jwt. */
@LoginConfig(authMethod = "MP-JWT", realmName = "own")
@ApplicationPath("/")
public class SmallRyeApi extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Open.class, Secret.class, SmallRyeJWTAuthJaxRsFeature.class);
  }
}
