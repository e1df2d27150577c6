package dev.jwtschemes.contract.embedded;

import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.core.Application;
import java.util.concurrent.CountDownLatch;

/** Serve one application on 127.0.0.1 until the process is stopped. */
public final class EmbeddedServer {
  private EmbeddedServer() {}

  /** Start the application whose class is named, and say where it is. */
  public static void main(String... arguments) throws Exception {
    Class<? extends Application> application =
        Class.forName(arguments[0]).asSubclass(Application.class);
    var configuration =
        SeBootstrap.Configuration.builder().host("127.0.0.1").port(0).protocol("HTTP").build();
    SeBootstrap.Instance instance =
        SeBootstrap.start(application, configuration).toCompletableFuture().get();
    System.out.println("it listens on http://127.0.0.1:" + instance.configuration().port());
    new CountDownLatch(1).await();
  }
}
