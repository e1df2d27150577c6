package dev.jwtschemes.tck.attack.app.tenants;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

@ApplicationPath("api")
public class TenantsApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Tenants.class, JwtSchemesFeature.class);
  }
}
