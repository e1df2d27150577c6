package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ServerSuite;
import dev.jwtschemes.tck.servers.WildFly;
import java.io.IOException;

/** Deployments on WildFly. */
class WildFlyDeploymentIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return DeploymentRun.on(new WildFly());
  }
}
