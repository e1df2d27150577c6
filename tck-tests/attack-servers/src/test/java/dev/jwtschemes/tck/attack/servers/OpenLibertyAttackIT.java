package dev.jwtschemes.tck.attack.servers;

import dev.jwtschemes.tck.servers.OpenLiberty;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** Attacks on Open Liberty. */
class OpenLibertyAttackIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return AttackRun.on(new OpenLiberty());
  }
}
