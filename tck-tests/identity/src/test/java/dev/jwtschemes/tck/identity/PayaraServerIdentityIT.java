package dev.jwtschemes.tck.identity;

import dev.jwtschemes.tck.servers.PayaraServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.util.Map;

/** Identity on Payara Server. */
class PayaraServerIdentityIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return IdentityRun.on(new PayaraServer(), Map.of());
  }
}
