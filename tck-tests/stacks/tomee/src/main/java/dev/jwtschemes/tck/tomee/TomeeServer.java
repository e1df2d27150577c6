package dev.jwtschemes.tck.tomee;

import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.tomee.embedded.Configuration;
import org.apache.tomee.embedded.Container;

/** Apache TomEE on 127.0.0.1, until the process is stopped. */
public final class TomeeServer {
  private TomeeServer() {}

  /** Start it in this existing directory, with these WARs, each under its name. */
  public static void main(String... arguments) throws Exception {
    int port = freePort();
    var configuration = new Configuration();
    configuration.setHost("127.0.0.1");
    configuration.setHttpPort(port);
    configuration.setStopPort(-1);
    configuration.setDir(arguments[0]);
    configuration.setQuickSession(true);
    var container = new Container();
    container.setup(configuration);
    container.start();
    for (String war : List.of(arguments).subList(1, arguments.length)) {
      deploy(container, new File(war));
    }
    System.out.println("it listens on http://127.0.0.1:" + port);
    new CountDownLatch(1).await();
  }

  /** It says where it listens only by its configuration. */
  private static int freePort() throws java.io.IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void deploy(Container container, File war) {
    String name = war.getName().replaceFirst("\\.war$", "");
    System.out.println("it deploys " + name);
    try {
      container.deploy(name, war);
      System.out.println("it serves " + name);
    } catch (Exception e) {
      System.out.println("it refuses " + name);
    }
  }
}
