package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.OpenLiberty;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** Deployments on Open Liberty. */
class OpenLibertyDeploymentIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return DeploymentRun.on(new OpenLiberty());
  }
}
