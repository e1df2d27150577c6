package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.PayaraServer;

/** An application at the root of PayaraServer. */
class PayaraServerAtRootIT extends PayaraAtRoot {
  @Override
  ApplicationServer product() {
    return new PayaraServer();
  }
}
