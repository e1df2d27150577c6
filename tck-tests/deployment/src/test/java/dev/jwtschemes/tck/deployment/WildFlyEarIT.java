package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ServerSuite;
import dev.jwtschemes.tck.servers.WildFly;
import java.io.IOException;
import java.util.Map;

/** Several applications, in EARs and beside them, on this server. */
class WildFlyEarIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return EarRun.on(new WildFly(), Map.of());
  }
}
