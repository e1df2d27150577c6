package dev.jwtschemes.tck.servers;

import dev.jwtschemes.tck.process.ServerProcess;
import java.net.URI;
import java.util.Optional;

/**
 * A server with its applications.
 *
 * @param address where it answers, without a slash at the end
 * @param process ends the server when closed
 * @param deployer changes its applications, where it allows that while it runs
 */
public record RunningServer(URI address, ServerProcess process, Optional<Deployer> deployer)
    implements AutoCloseable {

  /** A server on this port of 127.0.0.1, with what it was started with. */
  static RunningServer on(int port, ServerProcess process) {
    return new RunningServer(address(port), process, Optional.empty());
  }

  /** A server on this port of 127.0.0.1, whose applications may change. */
  static RunningServer on(int port, ServerProcess process, Deployer deployer) {
    return new RunningServer(address(port), process, Optional.of(deployer));
  }

  private static URI address(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    process.close();
  }
}
