package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.PayaraMicro;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** The gates on this server. */
class PayaraMicroGateIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return GateRun.on(new PayaraMicro());
  }
}
