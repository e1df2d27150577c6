package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.PayaraServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** Bodies of refusals on this server. */
class PayaraServerProblemsIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return ProblemsRun.on(
        new PayaraServer()
            .withAccessLog(
                "%request% %status% %attribute.dev.jwtschemes.reason%"
                    + " %attribute.dev.jwtschemes.decision%"),
        "\"GET /public/good/async/stage HTTP/1.1\" 401 \"no-token\" \"ID\"");
  }
}
