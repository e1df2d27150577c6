package dev.jwtschemes.tck.closed.app;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** After the other by its name: TomEE hands what one lists to those after it. */
@ApplicationPath("listed")
public class WithFeature extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Vault.class, JwtSchemesFeature.class);
  }
}
