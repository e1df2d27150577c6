package dev.jwtschemes.tck.process;

import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Serve one application on 127.0.0.1 until the process is stopped. */
public final class EmbeddedServer {
  private EmbeddedServer() {}

  /** Arguments of {@code java} that serve this application with the class path of this process. */
  public static List<String> arguments(Class<? extends Application> application) {
    // Under Surefire and Failsafe java.class.path may name only a jar with a manifest.
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return List.of("-cp", classPath, EmbeddedServer.class.getName(), application.getName());
  }

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
