package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ServerSuite;
import dev.jwtschemes.tck.servers.WildFly;
import java.io.IOException;
import java.util.Map;

/** What must not be stopped or disturbed on this server. */
class WildFlyNeighbourIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return NeighbourRun.on(new WildFly(), Map.of());
  }
}
