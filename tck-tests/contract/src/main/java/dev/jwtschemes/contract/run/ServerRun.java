package dev.jwtschemes.contract.run;

import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Verdicts;
import dev.jwtschemes.tck.process.ServerProcess;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One suite on one server: issuers, the applications, the server, and the table of verdicts. Not
 * thread-safe.
 */
public final class ServerRun implements AutoCloseable {
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final Duration LOG_LIMIT = Duration.ofSeconds(30);

  private final ApplicationServer product;
  private final Path work;
  private final Issuers issuers;
  private final RunningServer server;
  private final Verdicts verdicts;
  private final List<Verdicts> more = new ArrayList<>();

  /** Packs what a suite deploys. */
  public interface Applications {
    /**
     * Write the archives that the server starts with.
     *
     * @param issuers what they are configured for
     * @param directory existing and empty
     */
    List<Path> write(Issuers issuers, Path directory) throws IOException;
  }

  private ServerRun(
      ApplicationServer product,
      Path work,
      Issuers issuers,
      RunningServer server,
      Verdicts verdicts) {
    this.product = product;
    this.work = work;
    this.issuers = issuers;
    this.server = server;
    this.verdicts = verdicts;
  }

  /**
   * Start everything, and return when the applications are deployed.
   *
   * @param suite in the name of the table
   */
  public static ServerRun start(ApplicationServer product, String suite, Applications applications)
      throws IOException, InterruptedException {
    return start(product, suite, applications, issuers -> Map.of());
  }

  /**
   * The same on a server with environment variables.
   *
   * @param environment made when the issuers listen
   */
  public static ServerRun start(
      ApplicationServer product,
      String suite,
      Applications applications,
      Function<Issuers, Map<String, String>> environment)
      throws IOException, InterruptedException {
    Path work =
        Directories.empty(Directories.named("servers.work").resolve(suite + "-" + product.name()));
    Verdicts verdicts = open(suite, product);
    Issuers issuers = Issuers.start(work);
    try {
      List<Path> archives =
          applications.write(issuers, Files.createDirectory(work.resolve("wars")));
      Path directory = Files.createDirectory(work.resolve("server"));
      RunningServer server =
          ServerProcess.with(environment.apply(issuers), () -> product.start(archives, directory));
      return new ServerRun(product, work, issuers, server, verdicts);
    } catch (IOException | InterruptedException | RuntimeException e) {
      issuers.close();
      verdicts.close();
      throw e;
    }
  }

  public ApplicationServer product() {
    return product;
  }

  public Issuers issuers() {
    return issuers;
  }

  public RunningServer server() {
    return server;
  }

  /** The table of this suite. */
  public Verdicts verdicts() {
    return verdicts;
  }

  /** Begin the table of another suite on the same server. */
  public Verdicts verdicts(String suite) throws IOException {
    Verdicts another = open(suite, product);
    more.add(another);
    return another;
  }

  private static Verdicts open(String suite, ApplicationServer product) throws IOException {
    return Verdicts.of(
        suite,
        System.out,
        Directories.named("servers.results")
            .resolve(suite + "-results-" + product.name() + ".tsv"));
  }

  /** Where an application answers, by its context root. */
  public URI address(String contextRoot) {
    return server.address(contextRoot);
  }

  /** An existing directory for archives that are deployed later. */
  public Path work() {
    return work;
  }

  /** Whether the server deploys while it runs. */
  public boolean deploysLater() {
    return server.deployer().isPresent();
  }

  /** Deploy another archive; false if the server refuses it. */
  public boolean deploy(Path archive) throws IOException, InterruptedException {
    try {
      server.deployer().orElseThrow().deploy(archive);
      return true;
    } catch (IllegalStateException refused) {
      return false;
    }
  }

  /** Everything that the server has logged until now. */
  public String log() throws IOException {
    return server.process().log();
  }

  /**
   * Wait until the log holds this text, after what it held when it was {@code from} characters
   * long.
   *
   * @throws IllegalStateException after 30 seconds; holds the log
   */
  public void awaitLog(int from, String text) throws IOException, InterruptedException {
    server.process().await(from, Pattern.compile(Pattern.quote(text)), 1, NEVER, LOG_LIMIT);
  }

  /** Stop the server, then the issuers, and end the tables. */
  @Override
  public void close() throws IOException {
    server.close();
    issuers.close();
    verdicts.close();
    for (Verdicts each : more) {
      each.close();
    }
  }
}
