package dev.jwtschemes.tck.contract;

import dev.jwtschemes.contract.ContractSuite;
import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Verdicts;
import dev.jwtschemes.contract.cases.AllCases;
import dev.jwtschemes.contract.run.ServerRun;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The whole suite on one server, and the rules application in other packings. */
final class ContractRun implements ServerSuite.Run {
  private final ServerRun run;
  private final Verdicts packings;

  private ContractRun(ServerRun run, Verdicts packings) {
    this.run = run;
    this.packings = packings;
  }

  /** Start everything. */
  static ContractRun on(ApplicationServer product) throws IOException, InterruptedException {
    ServerRun run =
        ServerRun.start(
            product, "contract", (issuers, directory) -> wars(product, issuers, directory));
    return new ContractRun(run, run.verdicts("packing"));
  }

  @Override
  public Stream<DynamicTest> tests() {
    var target = new ServerTarget(run.product(), run.server());
    // Put together one by one: a stream of streams would write the tokens of a packing all at once.
    Stream<DynamicTest> tests =
        run.product().hasServlets() ? Stream.of(SamplePage.test(run.server())) : Stream.empty();
    for (Packing each : packings(true)) {
      tests = Stream.concat(tests, tests(target, each));
    }
    var suite = new ContractSuite(target, run.verdicts());
    tests = Stream.concat(tests, suite.tests(AllCases.of(run.issuers())));
    // Last: cases that aren't tried have made keys, which their issuers never publish.
    for (Packing each : packings(false)) {
      tests = Stream.concat(tests, tests(target, each));
    }
    return tests;
  }

  private Stream<DynamicTest> tests(ServerTarget target, Packing packing) {
    return new ContractSuite(new PackedTarget(target, packing), packings)
        .verdicts(packing.cases(AllCases.of(run.issuers())));
  }

  private List<Packing> packings(boolean served) {
    return Stream.of(Packing.values())
        .filter(each -> run.product().notServed(each.id()).isEmpty() == served)
        .toList();
  }

  @Override
  public void close() throws IOException {
    run.close();
  }

  private static List<Path> wars(ApplicationServer product, Issuers issuers, Path directory)
      throws IOException {
    var wars = new ArrayList<Path>();
    for (Deployment each : Deployment.values()) {
      wars.add(Wars.write(each, issuers, directory));
    }
    for (Packing each : Packing.values()) {
      if (product.notServed(each.id()).isEmpty()) {
        wars.add(Wars.write(each, issuers, directory));
      }
    }
    if (product.hasServlets()) {
      wars.add(SamplePage.war());
    }
    return wars;
  }
}
