package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.OpenLiberty;

/** Health and OpenAPI on this server. */
class OpenLibertyMonitoringIT extends DocumentedSuite {
  @Override
  protected ApplicationServer product() {
    return new OpenLiberty("mpHealth-4.0", "mpOpenAPI-4.0");
  }
}
