package dev.jwtschemes.tck.contract;

import dev.jwtschemes.tck.servers.ServerSuite;
import dev.jwtschemes.tck.servers.WildFly;
import java.io.IOException;

/** The command line against WildFly's log: what it finds in a WAR that isn't deployed. */
class WildFlyCheckIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return CheckRun.on(new WildFly());
  }
}
