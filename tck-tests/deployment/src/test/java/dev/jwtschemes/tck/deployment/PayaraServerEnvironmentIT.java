package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.PayaraServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** Environment variables as the only configuration, on this server. */
class PayaraServerEnvironmentIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return EnvironmentRun.on(new PayaraServer());
  }
}
