package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.ServerSuite;
import dev.jwtschemes.tck.servers.WildFly;
import java.io.IOException;
import java.util.Map;

/** Several applications, in EARs and beside them, on this server. */
class WildFlyEarIT extends ServerSuite {
  private static final String INTEGRATED_JASPI =
      "WildFly's default security domain rejects callers of a login class, ELY01177, unless the"
          + " application has @LoginConfig";

  @Override
  protected Run start() throws IOException, InterruptedException {
    return EarRun.on(
        new WildFly(), Map.of("deflib-clerk", INTEGRATED_JASPI, "defejb-clerk", INTEGRATED_JASPI));
  }
}
