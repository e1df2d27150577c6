package dev.jwtschemes.tck.deployment.app.legal;

import dev.jwtschemes.JwtScheme;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Names the scheme of its resources; there is no default. */
@ApplicationPath("staff")
@JwtScheme("staff")
public class StaffApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Nameless.class, Shared.class);
  }
}
