package dev.jwtschemes.sample;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** List the resources: an embedded server has no deployment that it could search for them. */
@ApplicationPath("api")
public class SampleApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        OrderResource.class,
        PartnerOrderResource.class,
        AccessResource.class,
        CustomerResource.class,
        JwtSchemesFeature.class); // for Apache TomEE
  }
}
