package dev.jwtschemes.tck.attack.servers;

import dev.jwtschemes.contract.run.ServerRun;
import dev.jwtschemes.tck.attack.AttackSuite;
import dev.jwtschemes.tck.attack.Stack;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** All attacks on one server, which is started once. */
final class AttackRun implements ServerSuite.Run {
  private final ServerRun run;
  private final Stack stack;
  private final AttackWars wars;

  private AttackRun(ServerRun run, Stack stack, AttackWars wars) {
    this.run = run;
    this.stack = stack;
    this.wars = wars;
  }

  /** Start the server with nothing, or if it deploys at its start only, with all that it can. */
  static AttackRun on(ApplicationServer product) throws IOException, InterruptedException {
    Stack stack = Stack.named(product.name());
    var wars = new AttackWars(!stack.deploysAtStart());
    return new AttackRun(ServerRun.start(product, "attack", wars), stack, wars);
  }

  @Override
  public Stream<DynamicTest> tests() {
    var hosts = new ServerHosts(run, stack, wars);
    return new AttackSuite(stack, hosts, run.verdicts()).tests(wars.attacks());
  }

  @Override
  public void close() throws IOException {
    run.close();
  }
}
