package dev.jwtschemes.tck.contract;

import dev.jwtschemes.tck.servers.GlassFish;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import org.junit.jupiter.api.Tag;

/** The whole suite on GlassFish 7. */
@Tag("other")
class GlassFish7IT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return ContractRun.on(GlassFish.seven());
  }
}
