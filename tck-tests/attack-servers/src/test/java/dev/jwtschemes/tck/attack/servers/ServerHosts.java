package dev.jwtschemes.tck.attack.servers;

import static java.util.Objects.requireNonNull;

import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Response;
import dev.jwtschemes.tck.attack.App;
import dev.jwtschemes.tck.attack.AttackSuite;
import dev.jwtschemes.tck.attack.Host;
import dev.jwtschemes.tck.attack.Stack;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.RunningServer;
import dev.jwtschemes.tck.servers.WarFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The applications on one server. Where it deploys while it runs, each is deployed when its first
 * attack begins, so that one that fails doesn't end the others. Not thread-safe.
 */
final class ServerHosts implements AttackSuite.Hosts, AutoCloseable {
  private final ApplicationServer product;
  private final Stack stack;
  private final RunningServer server;
  private final Map<App, Path> wars;
  private final Map<App, Host> hosts = new HashMap<>();

  private ServerHosts(
      ApplicationServer product, Stack stack, RunningServer server, Map<App, Path> wars) {
    this.product = product;
    this.stack = stack;
    this.server = server;
    this.wars = wars;
  }

  /** Start the server with nothing, or if it deploys at its start only, with all that it can. */
  static ServerHosts start(
      ApplicationServer product, Stack stack, List<App> apps, Issuers issuers, Path work)
      throws IOException, InterruptedException {
    Path directory = Files.createDirectory(work.resolve("wars"));
    Map<App, Path> wars = new HashMap<>();
    for (App each : apps) {
      wars.put(each, war(each, issuers, directory));
    }
    var first = new ArrayList<Path>();
    if (stack == Stack.PAYARA_MICRO) {
      apps.stream().filter(each -> !each.isRefusable()).map(wars::get).forEach(first::add);
    }
    RunningServer server = product.start(first, Files.createDirectory(work.resolve("server")));
    return new ServerHosts(product, stack, server, wars);
  }

  private static Path war(App app, Issuers issuers, Path directory) throws IOException {
    Path file = directory.resolve(app.name() + ".war");
    try (WarFile war = new WarFile(file)) {
      war.addClasses(App.class, app::holds);
      war.addConfiguration(app.settings().apply(issuers));
      war.addBeansXml("annotated");
      for (Map.Entry<String, String> each : app.files().entrySet()) {
        war.add(each.getKey(), each.getValue());
      }
      war.addLibraries(WarFile.LIBRARIES);
    }
    return file;
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
    if (server.deployer().isEmpty()) {
      return !app.isRefusable();
    }
    try {
      server.deployer().get().deploy(requireNonNull(wars.get(app)));
      return true;
    } catch (IllegalStateException refused) {
      return false;
    }
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
      return RawHttp.send(URI.create(server.address() + "/" + app.name()), request);
    }

    @Override
    public String log() throws IOException {
      return product.withoutOwnTraces(server.process().log());
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
