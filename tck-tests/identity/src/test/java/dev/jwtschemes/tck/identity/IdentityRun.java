package dev.jwtschemes.tck.identity;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.jwtschemes.contract.ContractReport;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.tck.identity.IdentityCase.Reach;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.RunningServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Both applications on one server, and all cases on each. */
final class IdentityRun implements ServerSuite.Run {
  private static final String REST_ONLY = "The caller is authenticated for JAX-RS only";

  /** What isn't passed yet, and why: by case, or by server and case. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "liberty rest-async-parameter",
          "RESTEasy's SecurityContext parameter is bound to the request's thread, and Liberty's"
              + " executor doesn't carry that (RESTEASY003880)");

  private final Issuers issuers;
  private final String product;
  private final RunningServer server;
  private final ContractReport report;
  private final Map<IdentityWar, Reach> reaches;

  private IdentityRun(
      Issuers issuers,
      String product,
      RunningServer server,
      ContractReport report,
      Map<IdentityWar, Reach> reaches) {
    this.issuers = issuers;
    this.product = product;
    this.server = server;
    this.report = report;
    this.reaches = reaches;
  }

  /**
   * Start everything.
   *
   * @param reaches how far the server takes callers over, by application
   */
  static IdentityRun on(ApplicationServer product, Map<IdentityWar, Reach> reaches)
      throws IOException, InterruptedException {
    Path work = Directories.empty(Directories.named("servers.work").resolve(product.name()));
    Issuers issuers = Issuers.start(work);
    try {
      var wars = new ArrayList<Path>();
      Path directory = Files.createDirectory(work.resolve("wars"));
      for (IdentityWar each : IdentityWar.values()) {
        wars.add(each.write(issuers, directory));
      }
      RunningServer server = product.start(wars, Files.createDirectory(work.resolve("server")));
      Path table =
          Directories.named("servers.results")
              .resolve("identity-results-" + product.name() + ".tsv");
      return new IdentityRun(
          issuers, product.name(), server, ContractReport.to(System.out, table), reaches);
    } catch (IOException | InterruptedException | RuntimeException e) {
      issuers.close();
      throw e;
    }
  }

  @Override
  public Stream<DynamicTest> tests() {
    return Stream.concat(
        Stream.of(IdentityWar.values()).flatMap(this::tests),
        Stream.of(dynamicTest("told-once", this::checkTold)));
  }

  private Stream<DynamicTest> tests(IdentityWar war) {
    var runner = new CaseRunner(URI.create(server.address() + "/" + war.contextRoot()));
    return AllIdentityCases.of(issuers)
        .map(
            each ->
                dynamicTest(war.contextRoot() + ": " + each.id(), () -> check(war, runner, each)));
  }

  private void check(IdentityWar war, CaseRunner runner, IdentityCase each) throws IOException {
    String id = war.contextRoot() + "-" + each.id();
    Reach reach = reaches.getOrDefault(war, Reach.CONTAINER);
    if (each.reach() != Reach.ANY && each.reach() != reach) {
      report.explain(id, each.summary(), reason(reach));
      return;
    }
    List<String> differences = runner.differences(each);
    String known = KNOWN.getOrDefault(each.id(), KNOWN.get(product + " " + each.id()));
    if (known != null && !differences.isEmpty()) {
      report.explain(id, each.summary(), known);
      return;
    }
    verdict(id, each.summary(), differences);
  }

  private static String reason(Reach reach) {
    return reach == Reach.REST_ONLY
        ? "the server takes no caller over without @LoginConfig"
        : "the server takes the caller over";
  }

  /** A server that takes no caller over must be complained about, once for each application. */
  private void checkTold() throws IOException {
    long expected = reaches.values().stream().filter(Reach.REST_ONLY::equals).count();
    long told = server.process().log().lines().filter(line -> line.contains(REST_ONLY)).count();
    verdict(
        "told-once",
        "log",
        told == expected ? List.of() : List.of("told " + told + " times, expected " + expected));
  }

  private void verdict(String id, String summary, List<String> differences) throws IOException {
    report.add(id, summary, differences);
    if (!differences.isEmpty()) {
      throw new AssertionError(String.join("\n", differences));
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    issuers.close();
    report.close();
  }
}
