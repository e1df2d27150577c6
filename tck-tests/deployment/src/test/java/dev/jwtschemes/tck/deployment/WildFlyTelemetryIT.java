package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.WildFly;
import java.util.List;

/** OpenTelemetry on this server, whose spans of requests begin after authentication. */
class WildFlyTelemetryIT extends TelemetrySuite {
  @Override
  protected ApplicationServer product() {
    return WildFly.withMicroProfile();
  }

  @Override
  protected String expectedTrace() {
    return "none " + TRACE;
  }

  @Override
  protected List<String> expectedInSpans() {
    return List.of("jwt_schemes.scheme");
  }
}
