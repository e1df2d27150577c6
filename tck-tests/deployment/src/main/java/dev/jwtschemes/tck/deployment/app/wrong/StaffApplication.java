package dev.jwtschemes.tck.deployment.app.wrong;

import dev.jwtschemes.JwtScheme;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Names one scheme. */
@ApplicationPath("staff")
@JwtScheme("staff")
public class StaffApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(InBoth.class);
  }
}
