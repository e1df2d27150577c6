package dev.jwtschemes.tck.attack.app.twoapps;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

@ApplicationPath("other")
@JwtScheme("partner")
public class PartnerApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Shared.class, Named.class, JwtSchemesFeature.class);
  }
}
