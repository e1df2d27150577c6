package dev.jwtschemes.sample.run;

import dev.jwtschemes.sample.SampleApplication;
import dev.jwtschemes.sample.tour.Tour;
import jakarta.ws.rs.SeBootstrap;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.logging.LogManager;

/** Start the sample: {@code java -Dport=8080 -jar two-issuers.jar}; port 0 takes a free one. */
public final class TwoIssuers {
  private TwoIssuers() {}

  /** Start, print what to try, and run until stopped. */
  public static void main(String[] args) throws IOException {
    logOneLineEach();
    ConsoleTelemetry.startIfAsked();
    ConsoleAddress console = new ConsoleAddress();
    try {
      int port = listen(Integer.parseInt(System.getProperty("port", "8080")));
      System.out.println(Tour.at("http://127.0.0.1:" + port + "/api").text());
      console.line().ifPresent(System.out::println);
      System.out.println("Stop with Ctrl+C.");
    } catch (CompletionException | NumberFormatException e) {
      System.getLogger("two-issuers").log(Level.DEBUG, "Start failed", e);
      System.err.println("two-issuers did not start: " + rootOf(e));
      System.exit(1); // the issuers' threads would keep the process alive
    }
  }

  private static int listen(int port) {
    SeBootstrap.Configuration configuration =
        SeBootstrap.Configuration.builder().host("127.0.0.1").port(port).build();
    SeBootstrap.Instance server =
        SeBootstrap.start(SampleApplication.class, configuration).toCompletableFuture().join();
    return server.configuration().port();
  }

  private static void logOneLineEach() throws IOException {
    if (System.getProperty("java.util.logging.config.file") != null) {
      return;
    }
    try (InputStream file = TwoIssuers.class.getResourceAsStream("/logging.properties")) {
      LogManager.getLogManager().readConfiguration(Objects.requireNonNull(file));
    }
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : rootOf(cause);
  }
}
