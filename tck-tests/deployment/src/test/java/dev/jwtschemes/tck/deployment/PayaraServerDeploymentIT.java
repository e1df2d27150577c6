package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.PayaraServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** Deployments on Payara Server. */
class PayaraServerDeploymentIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return DeploymentRun.on(new PayaraServer());
  }
}
