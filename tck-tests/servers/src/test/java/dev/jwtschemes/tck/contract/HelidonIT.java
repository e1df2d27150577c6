package dev.jwtschemes.tck.contract;

import dev.jwtschemes.tck.servers.Helidon;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import org.junit.jupiter.api.Tag;

/** The whole suite on Helidon MP. */
@Tag("other")
class HelidonIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return ContractRun.on(new Helidon());
  }
}
