package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.PayaraServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.util.Map;

/** Several applications, in EARs and beside them, on this server. */
class PayaraServerEarIT extends ServerSuite {
  private static final String ONE_MECHANISM =
      "Payara asks the mechanism of one web application for requests to all in its EAR";

  @Override
  protected Run start() throws IOException, InterruptedException {
    return EarRun.withoutPair(new PayaraServer(), Map.of("corpwar-clerk", ONE_MECHANISM));
  }
}
