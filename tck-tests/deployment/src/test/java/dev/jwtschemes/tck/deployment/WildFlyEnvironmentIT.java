package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ServerSuite;
import dev.jwtschemes.tck.servers.WildFly;
import java.io.IOException;

/** Environment variables as the only configuration, on this server. */
class WildFlyEnvironmentIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return EnvironmentRun.on(new WildFly());
  }
}
