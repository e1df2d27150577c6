package dev.jwtschemes.tck.identity;

import dev.jwtschemes.tck.servers.GlassFish;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** Identity on GlassFish 7. */
@Tag("other")
class GlassFish7IdentityIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return IdentityRun.on(GlassFish.seven(), Map.of());
  }
}
