package dev.jwtschemes.tck.identity;

import dev.jwtschemes.tck.servers.PayaraMicro;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.util.Map;

/** Identity on Payara Micro. */
class PayaraMicroIdentityIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return IdentityRun.on(new PayaraMicro(), Map.of());
  }
}
