package dev.jwtschemes.tck.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds ports of the loopback address that nobody listens on. */
final class FreePorts {
  private FreePorts() {}

  /** That many, all different. */
  static int[] find(int count) {
    int[] ports = new int[count];
    find(ports, 0);
    return ports;
  }

  /** Each stays taken until the last is found. */
  private static void find(int[] ports, int from) {
    if (from == ports.length) {
      return;
    }
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ports[from] = socket.getLocalPort();
      find(ports, from + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
