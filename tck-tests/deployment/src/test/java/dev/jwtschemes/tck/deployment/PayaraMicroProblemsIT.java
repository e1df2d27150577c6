package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.PayaraMicro;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** Bodies of refusals on this server. */
class PayaraMicroProblemsIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return ProblemsRun.on(
        new PayaraMicro()
            .withAccessLog(
                "%request% %status% %attribute.dev.jwtschemes.reason%"
                    + " %attribute.dev.jwtschemes.decision%"),
        "\"GET /public/good/async/stage HTTP/1.1\" 401 \"no-token\" \"ID\"");
  }
}
