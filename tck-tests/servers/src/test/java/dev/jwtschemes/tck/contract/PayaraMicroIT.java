package dev.jwtschemes.tck.contract;

import dev.jwtschemes.tck.servers.PayaraMicro;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** The whole suite on Payara Micro. */
class PayaraMicroIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return ContractRun.on(new PayaraMicro());
  }
}
