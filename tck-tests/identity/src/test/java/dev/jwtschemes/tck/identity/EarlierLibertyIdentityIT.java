package dev.jwtschemes.tck.identity;

import dev.jwtschemes.tck.servers.OpenLiberty;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** Identity on an earlier Open Liberty. */
@Tag("other")
class EarlierLibertyIdentityIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return IdentityRun.on(
        new OpenLiberty("enterpriseBeansLite-4.0", "concurrent-3.0")
            .with(OpenLiberty.USERS)
            .earlier(),
        Map.of());
  }
}
