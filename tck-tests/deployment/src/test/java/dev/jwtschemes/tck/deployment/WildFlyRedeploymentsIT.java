package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.WildFly;

/** Redeployments on WildFly. */
class WildFlyRedeploymentsIT extends Redeployments {
  @Override
  ApplicationServer product() {
    return new WildFly();
  }
}
