package dev.jwtschemes.tck.contract;

import dev.jwtschemes.tck.servers.PayaraServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** The whole suite on Payara Server. */
class PayaraServerIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return ContractRun.on(new PayaraServer());
  }
}
