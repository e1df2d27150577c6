package dev.jwtschemes.tck.attack;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.jwtschemes.contract.Verdicts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Run attacks, and report a verdict on each. Not thread-safe. */
public final class AttackSuite {
  private final Stack stack;
  private final Hosts hosts;
  private final Verdicts verdicts;

  /** Where the applications are. */
  public interface Hosts {
    /** The stack with this application, deployed or refused by now. */
    Host of(App app) throws IOException, InterruptedException;
  }

  public AttackSuite(Stack stack, Hosts hosts, Verdicts verdicts) {
    this.stack = stack;
    this.hosts = hosts;
    this.verdicts = verdicts;
  }

  /** One test per attack. */
  public Stream<DynamicTest> tests(List<Attack> attacks) {
    return attacks.stream().map(each -> dynamicTest(each.id(), () -> check(each)));
  }

  private void check(Attack attack) throws IOException, InterruptedException {
    Optional<String> impossible = attack.impossible(stack);
    if (impossible.isPresent()) {
      verdicts.explain(attack.id(), attack.summary(), impossible.get());
      return;
    }
    verdicts.judge(attack.id(), attack.summary(), attack.known(stack), differences(attack));
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
