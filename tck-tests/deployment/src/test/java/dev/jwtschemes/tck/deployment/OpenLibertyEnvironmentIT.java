package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.OpenLiberty;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** Environment variables as the only configuration, on this server. */
class OpenLibertyEnvironmentIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return EnvironmentRun.on(new OpenLiberty());
  }
}
