package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.OpenLiberty;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** Bodies of refusals on this server. */
class OpenLibertyProblemsIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return ProblemsRun.on(
        new OpenLiberty()
            .with(
                """
                <httpEndpoint id="defaultHttpEndpoint">
                  <accessLogging logFormat='"%r" %s %{X-Decision}o' />
                </httpEndpoint>
                """),
        "\"GET /public/good/async/stage HTTP/1.1\" 401 ID");
  }
}
