package dev.jwtschemes.tck.contract;

import dev.jwtschemes.tck.servers.ServerSuite;
import dev.jwtschemes.tck.servers.ServletContainer;
import java.io.IOException;
import org.junit.jupiter.api.Tag;

/** The whole suite on TomEE. */
@Tag("other")
class TomeeIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return ContractRun.on(ServletContainer.tomee());
  }
}
