package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ServerSuite;
import dev.jwtschemes.tck.servers.WildFly;
import java.io.IOException;

/** The gates on this server. */
class WildFlyGateIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return GateRun.on(new WildFly());
  }
}
