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
  private final ContractReport packings;

  private ContractRun(
      Issuers issuers,
      ApplicationServer product,
      RunningServer server,
      ContractReport report,
      ContractReport packings) {
    this.issuers = issuers;
    this.product = product;
    this.server = server;
    this.report = report;
    this.packings = packings;
  }

  /** Start everything. */
  static ContractRun on(ApplicationServer product) throws IOException, InterruptedException {
    Path work = Directories.empty(Directories.named("servers.work").resolve(product.name()));
    Issuers issuers = Issuers.start(work);
    try {
      List<Path> wars = wars(issuers, Files.createDirectory(work.resolve("wars")));
      RunningServer server = product.start(wars, Files.createDirectory(work.resolve("server")));
      return new ContractRun(
          issuers, product, server, report("contract", product), report("packing", product));
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
      var suite = new ContractSuite(new PackedTarget(target, each), packings);
      tests = Stream.concat(tests, suite.verdicts(each.cases(AllCases.of(issuers))));
    }
    return Stream.concat(tests, new ContractSuite(target, report).tests(AllCases.of(issuers)));
  }

  @Override
  public void close() throws IOException {
    server.close();
    issuers.close();
    report.close();
    packings.close();
  }

  private static ContractReport report(String suite, ApplicationServer product) throws IOException {
    return ContractReport.to(
        System.out,
        Directories.named("servers.results")
            .resolve(suite + "-results-" + product.name() + ".tsv"));
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
