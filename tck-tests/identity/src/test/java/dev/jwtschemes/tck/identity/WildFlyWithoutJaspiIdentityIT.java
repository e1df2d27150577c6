package dev.jwtschemes.tck.identity;

import dev.jwtschemes.tck.servers.ServerSuite;
import dev.jwtschemes.tck.servers.WildFly;
import java.io.IOException;
import java.util.Map;

/** Identity on WildFly with {@code integrated-jaspi=false}: complete without an annotation too. */
class WildFlyWithoutJaspiIdentityIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return IdentityRun.on(WildFly.withoutIntegratedJaspi(), Map.of());
  }
}
