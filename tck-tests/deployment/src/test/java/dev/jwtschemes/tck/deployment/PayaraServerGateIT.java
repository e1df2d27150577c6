package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.PayaraServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** The gates on this server. */
class PayaraServerGateIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return GateRun.on(new PayaraServer());
  }
}
