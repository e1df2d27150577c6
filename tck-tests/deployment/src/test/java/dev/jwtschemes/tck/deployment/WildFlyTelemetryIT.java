package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.WildFly;

/** OpenTelemetry on this server, whose spans of requests begin after authentication. */
class WildFlyTelemetryIT extends TelemetrySuite {
  @Override
  protected ApplicationServer product() {
    return WildFly.withMicroProfile();
  }
}
