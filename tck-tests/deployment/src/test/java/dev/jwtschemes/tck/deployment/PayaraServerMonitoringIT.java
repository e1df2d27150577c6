package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.PayaraServer;

/** Health on this server. */
class PayaraServerMonitoringIT extends MonitoringSuite {
  @Override
  protected ApplicationServer product() {
    return new PayaraServer();
  }
}
