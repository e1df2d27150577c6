package dev.jwtschemes.tck.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A server for a few tests, with issuers beside it. */
record OneServer(RunningServer server, Issuers issuers, Path work) implements AutoCloseable {
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final Duration LOG_LIMIT = Duration.ofSeconds(30);

  /** Packs what it starts with. */
  interface Applications {
    List<Path> write(Issuers issuers, Path directory) throws IOException;
  }

  static OneServer start(ApplicationServer product, String name, Applications applications)
      throws IOException, InterruptedException {
    Path work = Directories.empty(Directories.named("servers.work").resolve(name));
    Issuers issuers = Issuers.start(work);
    try {
      List<Path> wars = applications.write(issuers, Files.createDirectory(work.resolve("wars")));
      RunningServer server = product.start(wars, Files.createDirectory(work.resolve("server")));
      return new OneServer(server, issuers, work);
    } catch (IOException | InterruptedException | RuntimeException e) {
      issuers.close();
      throw e;
    }
  }

  /** Deploy; false if the server refuses it. */
  boolean deploy(Path war) throws IOException, InterruptedException {
    try {
      server.deployer().orElseThrow().deploy(war);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  void assertAnswer(Request request, Expected expected) throws IOException {
    URI address = server.address();
    assertThat(expected.differences(RawHttp.send(address, request))).as(request.target()).isEmpty();
  }

  /** Wait for a text in the log. */
  void awaitLog(String text) throws IOException, InterruptedException {
    server.process().await(0, Pattern.compile(Pattern.quote(text)), 1, NEVER, LOG_LIMIT);
  }

  @Override
  public void close() throws IOException {
    server.close();
    issuers.close();
  }
}
