package dev.jwtschemes.tck.servers;

import java.io.IOException;

/** The whole suite on WildFly. */
class WildFlyIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return ContractRun.on(new WildFly());
  }
}
