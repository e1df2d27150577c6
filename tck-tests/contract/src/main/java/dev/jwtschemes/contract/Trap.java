package dev.jwtschemes.contract;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** An address that only tokens name: nobody may ever call it. */
public final class Trap implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger calls = new AtomicInteger();

  private Trap(HttpServer server) {
    this.server = server;
  }

  static Trap set() {
    try {
      var address = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
      Trap trap = new Trap(HttpServer.create(address, 0));
      trap.server.createContext(
          "/",
          exchange -> {
            trap.calls.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
          });
      trap.server.start();
      return trap;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * Check that nobody called.
   *
   * @throws AssertionError if somebody did
   */
  public void requireUntouched() {
    if (calls.get() != 0) {
      throw new AssertionError("an address was called because a token named it: " + url());
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
