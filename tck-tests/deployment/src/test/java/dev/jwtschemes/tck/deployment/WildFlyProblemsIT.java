package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ServerSuite;
import dev.jwtschemes.tck.servers.WildFly;
import java.io.IOException;

/** Bodies of refusals on this server. */
class WildFlyProblemsIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return ProblemsRun.on(
        new WildFly()
            .withAccessLog("\"%r\" %s %{r,dev.jwtschemes.reason} %{r,dev.jwtschemes.decision}"),
        "\"GET /public/good/async/stage HTTP/1.1\" 401 no-token ID");
  }
}
