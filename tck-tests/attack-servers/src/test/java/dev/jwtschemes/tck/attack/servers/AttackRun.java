package dev.jwtschemes.tck.attack.servers;

import dev.jwtschemes.contract.ContractReport;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.tck.attack.Attack;
import dev.jwtschemes.tck.attack.AttackSuite;
import dev.jwtschemes.tck.attack.Stack;
import dev.jwtschemes.tck.attack.cases.AllAttacks;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** All attacks on one server, which is started once. */
final class AttackRun implements ServerSuite.Run {
  private final Issuers issuers;
  private final List<Attack> attacks;
  private final Stack stack;
  private final ServerHosts hosts;
  private final ContractReport report;

  private AttackRun(
      Issuers issuers,
      List<Attack> attacks,
      Stack stack,
      ServerHosts hosts,
      ContractReport report) {
    this.issuers = issuers;
    this.attacks = attacks;
    this.stack = stack;
    this.hosts = hosts;
    this.report = report;
  }

  /** Start everything. */
  static AttackRun on(ApplicationServer product) throws IOException, InterruptedException {
    Path work = Directories.empty(Directories.named("servers.work").resolve(product.name()));
    Issuers issuers = Issuers.start(work);
    try {
      List<Attack> attacks = AllAttacks.wanted(issuers);
      Stack stack = Stack.named(product.name());
      ServerHosts hosts =
          ServerHosts.start(
              product, stack, attacks.stream().map(Attack::app).distinct().toList(), issuers, work);
      Path table =
          Directories.named("servers.results").resolve("attack-results-" + product.name() + ".tsv");
      return new AttackRun(issuers, attacks, stack, hosts, ContractReport.to(System.out, table));
    } catch (IOException | InterruptedException | RuntimeException e) {
      issuers.close();
      throw e;
    }
  }

  @Override
  public Stream<DynamicTest> tests() {
    return new AttackSuite(stack, hosts, report).tests(attacks);
  }

  @Override
  public void close() throws IOException {
    hosts.close();
    issuers.close();
    report.close();
  }
}
