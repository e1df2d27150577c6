package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.OpenLiberty;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** The gates on this server. */
class OpenLibertyGateIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return GateRun.on(new OpenLiberty());
  }
}
