package dev.jwtschemes.tck.closed;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.tomee.embedded.Configuration;
import org.apache.tomee.embedded.Container;

/** Apache TomEE on 127.0.0.1, until the process is stopped. */
public final class Tomee {
  private Tomee() {}

  /** Start it at a port, with this home, and deploy these exploded WARs, each under its name. */
  public static void main(String... arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    var configuration = new Configuration();
    configuration.setHost("127.0.0.1");
    configuration.setHttpPort(port);
    configuration.setStopPort(-1);
    configuration.setDir(arguments[1]);
    configuration.setQuickSession(true);
    var container = new Container();
    container.setup(configuration);
    container.start();
    for (String war : List.of(arguments).subList(2, arguments.length)) {
      deploy(container, new File(war));
    }
    System.out.println("it listens on http://127.0.0.1:" + port);
    new CountDownLatch(1).await();
  }

  private static void deploy(Container container, File war) {
    String name = Path.of(war.getPath()).getFileName().toString();
    System.out.println("it deploys " + name);
    try {
      container.deploy(name, war);
      System.out.println("it serves " + name);
    } catch (Exception e) {
      System.out.println("it refuses " + name);
    }
  }
}
