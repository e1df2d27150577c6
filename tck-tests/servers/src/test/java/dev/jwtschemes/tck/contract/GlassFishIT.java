package dev.jwtschemes.tck.contract;

import dev.jwtschemes.tck.servers.GlassFish;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** The whole suite on GlassFish. */
class GlassFishIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return ContractRun.on(new GlassFish());
  }
}
