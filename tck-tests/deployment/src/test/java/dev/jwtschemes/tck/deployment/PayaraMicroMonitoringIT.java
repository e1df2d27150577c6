package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.PayaraMicro;

/** Health on this server. */
class PayaraMicroMonitoringIT extends MonitoringSuite {
  @Override
  protected ApplicationServer product() {
    return new PayaraMicro();
  }
}
