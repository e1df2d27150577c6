package dev.jwtschemes.tck.process;

import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.core.Application;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Serve one application on 127.0.0.1 until the process is stopped. */
public final class EmbeddedServer {
  private EmbeddedServer() {}

  /** Arguments of {@code java} that serve this application with the class path of this process. */
  public static List<String> arguments(Class<? extends Application> application) {
    return arguments(classPath(), application);
  }

  /**
   * Arguments of {@code java} that serve this application from a directory of its own, with those
   * entries of this process's class path that are wanted.
   */
  public static List<String> arguments(
      Class<? extends Application> application, Path classes, Predicate<Path> wanted) {
    Stream<String> libraries =
        Stream.of(classPath().split(File.pathSeparator))
            .filter(entry -> wanted.test(Path.of(entry)));
    return arguments(
        Stream.concat(Stream.of(classes.toString()), libraries)
            .collect(Collectors.joining(File.pathSeparator)),
        application);
  }

  private static List<String> arguments(
      String classPath, Class<? extends Application> application) {
    return List.of("-cp", classPath, EmbeddedServer.class.getName(), application.getName());
  }

  private static String classPath() {
    // Under Surefire and Failsafe java.class.path may name only a jar with a manifest.
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** Start the application whose class is named, and say where it is. */
  public static void main(String... arguments) throws Exception {
    Class<? extends Application> application =
        Class.forName(arguments[0]).asSubclass(Application.class);
    var configuration =
        SeBootstrap.Configuration.builder().host("127.0.0.1").port(0).protocol("HTTP").build();
    SeBootstrap.Instance instance;
    try {
      instance = SeBootstrap.start(application, configuration).toCompletableFuture().get();
    } catch (ExecutionException e) {
      e.printStackTrace();
      System.exit(1); // the stack's threads would keep the process alive
      return;
    }
    System.out.println("it listens on http://127.0.0.1:" + instance.configuration().port());
    new CountDownLatch(1).await();
  }
}
