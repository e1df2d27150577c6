package dev.jwtschemes.tck.identity;

import dev.jwtschemes.tck.servers.GlassFish;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.util.Map;

/** Identity on GlassFish. */
class GlassFishIdentityIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return IdentityRun.on(new GlassFish(), Map.of());
  }
}
