package dev.jwtschemes.tck.servers;

import dev.jwtschemes.contract.ContractReport;
import dev.jwtschemes.contract.ContractSuite;
import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.cases.AllCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The whole suite on one server: issuers, WARs, server, report. */
final class ContractRun implements ServerSuite.Run {
  private final Issuers issuers;
  private final ApplicationServer product;
  private final RunningServer server;
  private final ContractReport report;

  private ContractRun(
      Issuers issuers, ApplicationServer product, RunningServer server, ContractReport report) {
    this.issuers = issuers;
    this.product = product;
    this.server = server;
    this.report = report;
  }

  /** Start everything. */
  static ContractRun on(ApplicationServer product) throws IOException, InterruptedException {
    Path work = Directories.empty(Directories.named("servers.work").resolve(product.name()));
    Issuers issuers = Issuers.start(work);
    try {
      List<Path> wars = wars(issuers, Files.createDirectory(work.resolve("wars")));
      RunningServer server = product.start(wars, Files.createDirectory(work.resolve("server")));
      Path table =
          Directories.named("servers.results")
              .resolve("contract-results-" + product.name() + ".tsv");
      return new ContractRun(issuers, product, server, ContractReport.to(System.out, table));
    } catch (IOException | InterruptedException | RuntimeException e) {
      issuers.close();
      throw e;
    }
  }

  @Override
  public Stream<DynamicTest> tests() {
    var target = new ServerTarget(product, server);
    // Put together one by one: a stream of streams would write the tokens of a packing all at once.
    Stream<DynamicTest> tests = Stream.of(SamplePage.test(server));
    for (Packing each : Packing.values()) {
      var suite = new ContractSuite(new PackedTarget(target, each), report);
      tests = Stream.concat(tests, suite.verdicts(each.cases(AllCases.of(issuers))));
    }
    return Stream.concat(tests, new ContractSuite(target, report).tests(AllCases.of(issuers)));
  }

  @Override
  public void close() throws IOException {
    server.close();
    issuers.close();
    report.close();
  }

  private static List<Path> wars(Issuers issuers, Path directory) throws IOException {
    var wars = new ArrayList<Path>();
    for (Deployment each : Deployment.values()) {
      wars.add(Wars.write(each, issuers, directory));
    }
    for (Packing each : Packing.values()) {
      wars.add(Wars.write(each, issuers, directory));
    }
    wars.add(SamplePage.war());
    return wars;
  }
}
