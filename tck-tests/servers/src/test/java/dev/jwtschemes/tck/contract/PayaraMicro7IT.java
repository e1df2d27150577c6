package dev.jwtschemes.tck.contract;

import dev.jwtschemes.tck.servers.PayaraMicro;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import org.junit.jupiter.api.Tag;

/** The whole suite on Payara Micro 7. */
@Tag("other")
class PayaraMicro7IT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return ContractRun.on(PayaraMicro.seven());
  }
}
