package dev.jwtschemes.tck.attack.app.partnerlocators;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

@ApplicationPath("api")
@JwtScheme("partner")
public class PartnerLocatorsApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(PartnerLocators.class, JwtSchemesFeature.class);
  }
}
