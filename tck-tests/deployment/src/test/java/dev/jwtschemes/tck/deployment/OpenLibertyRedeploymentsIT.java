package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.OpenLiberty;

/** Redeployments on OpenLiberty. */
class OpenLibertyRedeploymentsIT extends Redeployments {
  @Override
  ApplicationServer product() {
    return new OpenLiberty();
  }
}
