package dev.jwtschemes.tck.attack;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.jwtschemes.contract.ContractReport;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Run attacks, and report a verdict on each. Not thread-safe. */
public final class AttackSuite {
  private final Stack stack;
  private final Hosts hosts;
  private final ContractReport report;
  private final Set<String> ids = new HashSet<>();

  /** Where the applications are. */
  public interface Hosts {
    /** The stack with this application, deployed or refused by now. */
    Host of(App app) throws IOException, InterruptedException;
  }

  public AttackSuite(Stack stack, Hosts hosts, ContractReport report) {
    this.stack = stack;
    this.hosts = hosts;
    this.report = report;
  }

  /** One test per attack. */
  public Stream<DynamicTest> tests(List<Attack> attacks) {
    return attacks.stream().map(each -> dynamicTest(each.id(), () -> check(each)));
  }

  private void check(Attack attack) throws IOException, InterruptedException {
    if (!ids.add(attack.id())) {
      throw new IllegalStateException("Two attacks are called " + attack.id());
    }
    Optional<String> impossible = attack.impossible(stack);
    if (impossible.isPresent()) {
      report.explain(attack.id(), attack.summary(), impossible.get());
      return;
    }
    List<String> differences = differences(attack);
    Optional<String> known = attack.known(stack);
    if (known.isPresent() && !differences.isEmpty()) {
      report.explain(attack.id(), attack.summary(), known.get());
      return;
    }
    if (known.isPresent()) {
      differences = List.of("it is as expected, though there is a reason why not: " + known.get());
    }
    report.add(attack.id(), attack.summary(), differences);
    if (!differences.isEmpty()) {
      throw new AssertionError(String.join("\n", differences));
    }
  }

  private List<String> differences(Attack attack) throws IOException, InterruptedException {
    Host host = hosts.of(attack.app());
    if (!host.isDeployed() && !attack.app().isRefusable()) {
      return List.of("the application is not deployed");
    }
    var visit = new Visit(host, host.log().length());
    for (Check each : attack.checks()) {
      List<String> found = each.differences(visit);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }
}
