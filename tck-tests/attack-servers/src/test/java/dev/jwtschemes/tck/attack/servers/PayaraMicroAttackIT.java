package dev.jwtschemes.tck.attack.servers;

import dev.jwtschemes.tck.servers.PayaraMicro;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;

/** Attacks on Payara Micro. */
class PayaraMicroAttackIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return AttackRun.on(new PayaraMicro());
  }
}
