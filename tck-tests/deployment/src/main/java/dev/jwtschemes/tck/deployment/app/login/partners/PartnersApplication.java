package dev.jwtschemes.tck.deployment.app.login.partners;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Lists its resource. */
@ApplicationPath("partners")
public class PartnersApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Partners.class);
  }
}
