package dev.jwtschemes.tck.servers;

import java.net.URI;

/**
 * A server with its applications.
 *
 * @param address where it answers, without a slash at the end
 * @param process ends the server when closed
 */
public record RunningServer(URI address, ServerProcess process) implements AutoCloseable {

  /** A server on this port of 127.0.0.1. */
  static RunningServer on(int port, ServerProcess process) {
    return new RunningServer(URI.create("http://127.0.0.1:" + port), process);
  }

  @Override
  public void close() {
    process.close();
  }
}
