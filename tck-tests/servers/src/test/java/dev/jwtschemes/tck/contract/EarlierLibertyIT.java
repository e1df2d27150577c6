package dev.jwtschemes.tck.contract;

import dev.jwtschemes.tck.servers.OpenLiberty;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import org.junit.jupiter.api.Tag;

/** The whole suite on an earlier Open Liberty. */
@Tag("other")
class EarlierLibertyIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return ContractRun.on(new OpenLiberty().earlier());
  }
}
