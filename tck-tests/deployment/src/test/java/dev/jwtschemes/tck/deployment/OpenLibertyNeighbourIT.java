package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.OpenLiberty;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.util.Map;

/** What must not be stopped or disturbed on this server. */
class OpenLibertyNeighbourIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return NeighbourRun.on(OpenLiberty.withUmbrellas().with(OpenLiberty.USERS), Map.of());
  }
}
