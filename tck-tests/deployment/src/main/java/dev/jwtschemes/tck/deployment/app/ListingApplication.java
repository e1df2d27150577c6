package dev.jwtschemes.tck.deployment.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Lists its resources. */
@ApplicationPath("api")
public class ListingApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        ScopedResource.class,
        PartnerResource.class,
        UnscopedResource.class,
        OpenResource.class,
        TypoResource.class);
  }
}
