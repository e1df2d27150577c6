package dev.jwtschemes.tck.contract;

import dev.jwtschemes.tck.servers.OpenLiberty;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** The whole suite on Open Liberty. */
class OpenLibertyIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return ContractRun.on(new OpenLiberty());
  }
}
