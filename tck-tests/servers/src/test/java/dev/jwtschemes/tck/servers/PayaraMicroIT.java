package dev.jwtschemes.tck.servers;

import java.io.IOException;

/** The whole suite on Payara Micro. */
class PayaraMicroIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return ContractRun.on(new PayaraMicro());
  }
}
