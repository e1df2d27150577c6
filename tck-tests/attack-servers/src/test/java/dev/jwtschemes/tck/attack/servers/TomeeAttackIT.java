package dev.jwtschemes.tck.attack.servers;

import dev.jwtschemes.tck.servers.ServerSuite;
import dev.jwtschemes.tck.servers.ServletContainer;
import java.io.IOException;
import org.junit.jupiter.api.Tag;

/** Attacks on TomEE. */
@Tag("other")
class TomeeAttackIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return AttackRun.on(ServletContainer.tomee());
  }
}
