package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.OpenLiberty;

/** Health on this server. */
class OpenLibertyMonitoringIT extends MonitoringSuite {
  @Override
  protected ApplicationServer product() {
    return new OpenLiberty("mpHealth-4.0");
  }
}
