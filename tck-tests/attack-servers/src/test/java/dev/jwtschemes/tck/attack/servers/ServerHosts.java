package dev.jwtschemes.tck.attack.servers;

import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Response;
import dev.jwtschemes.contract.run.ServerRun;
import dev.jwtschemes.tck.attack.App;
import dev.jwtschemes.tck.attack.AttackSuite;
import dev.jwtschemes.tck.attack.Host;
import dev.jwtschemes.tck.attack.Stack;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The applications on one server. Where it deploys while it runs, each is deployed when its first
 * attack begins, so that one that fails doesn't end the others. Not thread-safe.
 */
final class ServerHosts implements AttackSuite.Hosts {
  private final ServerRun run;
  private final Stack stack;
  private final AttackWars wars;
  private final Map<App, Host> hosts = new HashMap<>();

  ServerHosts(ServerRun run, Stack stack, AttackWars wars) {
    this.run = run;
    this.stack = stack;
    this.wars = wars;
  }

  @Override
  public Host of(App app) throws IOException, InterruptedException {
    Host known = hosts.get(app);
    if (known == null) {
      known = new Deployed(app, deploy(app));
      hosts.put(app, known);
    }
    return known;
  }

  private boolean deploy(App app) throws IOException, InterruptedException {
    return run.deploysLater() ? run.deploy(wars.of(app)) : !app.isRefusable();
  }

  private final class Deployed implements Host {
    private final App app;
    private final boolean deployed;

    Deployed(App app, boolean deployed) {
      this.app = app;
      this.deployed = deployed;
    }

    @Override
    public Stack stack() {
      return stack;
    }

    @Override
    public boolean isDeployed() {
      return deployed;
    }

    @Override
    public Response send(Request request) throws IOException {
      Response response = RawHttp.send(run.address(app.name()), request);
      return run.product().joinsChallenges() ? response.withChallengesApart() : response;
    }

    @Override
    public String log() throws IOException {
      return run.product().withoutOwnTraces(run.log());
    }
  }
}
