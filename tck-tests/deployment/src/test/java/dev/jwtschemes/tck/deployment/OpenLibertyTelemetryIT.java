package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.OpenLiberty;

/** OpenTelemetry on this server, which shows its API to applications that ask for it. */
class OpenLibertyTelemetryIT extends TelemetrySuite {
  @Override
  protected ApplicationServer product() {
    return new OpenLiberty("mpTelemetry-2.0").showingThirdParties();
  }
}
