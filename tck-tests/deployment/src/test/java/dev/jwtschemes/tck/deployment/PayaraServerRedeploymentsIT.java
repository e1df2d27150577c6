package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.PayaraServer;

/** Redeployments on PayaraServer. */
class PayaraServerRedeploymentsIT extends Redeployments {
  @Override
  ApplicationServer product() {
    return new PayaraServer();
  }
}
