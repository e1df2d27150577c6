package dev.jwtschemes.tck.attack.servers;

import dev.jwtschemes.tck.servers.PayaraServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** Attacks on Payara Server. */
class PayaraServerAttackIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return AttackRun.on(new PayaraServer());
  }
}
