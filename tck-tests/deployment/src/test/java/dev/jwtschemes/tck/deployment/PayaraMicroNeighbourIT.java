package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.PayaraMicro;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** What must not be stopped or disturbed on this server. */
class PayaraMicroNeighbourIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return NeighbourRun.on(new PayaraMicro(), NeighbourRun.PAYARA);
  }
}
