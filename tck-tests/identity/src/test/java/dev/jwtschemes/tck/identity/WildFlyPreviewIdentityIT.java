package dev.jwtschemes.tck.identity;

import dev.jwtschemes.tck.servers.ServerSuite;
import dev.jwtschemes.tck.servers.WildFly;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** Identity on WildFly Preview. */
@Tag("other")
class WildFlyPreviewIdentityIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return IdentityRun.on(
        WildFly.preview(), Map.of(IdentityWar.PLAIN, IdentityCase.Reach.REST_ONLY));
  }
}
