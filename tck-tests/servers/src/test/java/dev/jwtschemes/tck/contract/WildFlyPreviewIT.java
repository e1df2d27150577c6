package dev.jwtschemes.tck.contract;

import dev.jwtschemes.tck.servers.ServerSuite;
import dev.jwtschemes.tck.servers.WildFly;
import java.io.IOException;
import org.junit.jupiter.api.Tag;

/** The whole suite on WildFly Preview. */
@Tag("other")
class WildFlyPreviewIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return ContractRun.on(WildFly.preview());
  }
}
