package dev.jwtschemes.tck.deployment.app.login;

import jakarta.ws.rs.ApplicationPath;
import java.util.Map;

/** Switches service loading off, which nothing of this library forbids where it is not used. */
@ApplicationPath("bare")
public class WithoutServices extends LoginRestApplication {
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jakarta.ws.rs.loadServices", false);
  }
}
