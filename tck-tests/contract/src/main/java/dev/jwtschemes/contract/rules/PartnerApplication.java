package dev.jwtschemes.contract.rules;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.choose.PartnerDefaultResource;
import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** An application whose default scheme is {@code partner}, whatever the configuration says. */
@ApplicationPath("api")
@JwtScheme("partner")
public class PartnerApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(PartnerDefaultResource.class, JwtSchemesFeature.class);
  }
}
