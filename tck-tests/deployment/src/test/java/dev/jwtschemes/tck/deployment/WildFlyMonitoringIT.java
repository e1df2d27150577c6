package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.WildFly;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Health, which this server has on the port of its management, and OpenAPI. */
class WildFlyMonitoringIT extends DocumentedSuite {
  private static final Pattern MANAGEMENT =
      Pattern.compile("WFLYSRV0060: .* (http://127\\.0\\.0\\.1:[0-9]+)/management");

  @Override
  protected ApplicationServer product() {
    return WildFly.withMicroProfile();
  }

  @Override
  protected URI management(OneServer server) throws IOException {
    Matcher line = MANAGEMENT.matcher(server.server().process().log());
    if (!line.find()) {
      throw new IllegalStateException("the log says nothing of the management");
    }
    return URI.create(line.group(1));
  }
}
