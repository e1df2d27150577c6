package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.PayaraServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** What must not be stopped or disturbed on this server. */
class PayaraServerNeighbourIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return NeighbourRun.on(new PayaraServer(), NeighbourRun.PAYARA);
  }
}
