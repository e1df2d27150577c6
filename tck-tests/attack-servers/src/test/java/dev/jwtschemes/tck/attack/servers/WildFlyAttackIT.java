package dev.jwtschemes.tck.attack.servers;

import dev.jwtschemes.tck.servers.ServerSuite;
import dev.jwtschemes.tck.servers.WildFly;
import java.io.IOException;

/** Attacks on WildFly. */
class WildFlyAttackIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return AttackRun.on(new WildFly());
  }
}
