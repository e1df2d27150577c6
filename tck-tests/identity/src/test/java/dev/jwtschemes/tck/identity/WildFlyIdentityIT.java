package dev.jwtschemes.tck.identity;

import dev.jwtschemes.tck.servers.ServerSuite;
import dev.jwtschemes.tck.servers.WildFly;
import java.io.IOException;
import java.util.Map;

/** Identity on WildFly, which takes callers over only with {@code @LoginConfig}. */
class WildFlyIdentityIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return IdentityRun.on(new WildFly(), Map.of(IdentityWar.PLAIN, IdentityCase.Reach.REST_ONLY));
  }
}
