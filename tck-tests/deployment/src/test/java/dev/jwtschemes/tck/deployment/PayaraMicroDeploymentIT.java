package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.PayaraMicro;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** Deployments on Payara Micro. */
class PayaraMicroDeploymentIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return DeploymentRun.on(new PayaraMicro());
  }
}
