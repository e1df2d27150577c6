package dev.jwtschemes.tck.contract;

import dev.jwtschemes.tck.servers.ServerSuite;
import dev.jwtschemes.tck.servers.WildFly;
import java.io.IOException;

/** The whole suite on WildFly. */
class WildFlyIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return ContractRun.on(new WildFly());
  }
}
