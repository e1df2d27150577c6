package dev.jwtschemes.tck.servers;

import dev.jwtschemes.tck.process.ServerProcess;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A server with its applications.
 *
 * @param address where it answers, without a slash at the end
 * @param process ends the server when closed
 * @param deployer changes its applications, where it allows that while it runs
 * @param alone the applications that have a server of their own, at its root, by name
 */
public record RunningServer(
    URI address,
    ServerProcess process,
    Optional<Deployer> deployer,
    Map<String, RunningServer> alone)
    implements AutoCloseable {

  public RunningServer(URI address, ServerProcess process, Optional<Deployer> deployer) {
    this(address, process, deployer, Map.of());
  }

  /** A server for each application, all of which write into one log. */
  static RunningServer of(Map<String, RunningServer> alone) {
    RunningServer any = alone.values().iterator().next();
    return new RunningServer(any.address, any.process, Optional.empty(), Map.copyOf(alone));
  }

  /** A server on this port of 127.0.0.1, with what it was started with. */
  static RunningServer on(int port, ServerProcess process) {
    return new RunningServer(address(port), process, Optional.empty());
  }

  /** A server on this port of 127.0.0.1, whose applications may change. */
  static RunningServer on(int port, ServerProcess process, Deployer deployer) {
    return new RunningServer(address(port), process, Optional.of(deployer));
  }

  /** Where an application answers, without a slash at the end. */
  public URI address(String contextRoot) {
    return alone.containsKey(contextRoot)
        ? alone.get(contextRoot).address
        : URI.create(address + "/" + contextRoot);
  }

  private static URI address(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    process.close();
    alone.values().forEach(RunningServer::close);
  }
}
