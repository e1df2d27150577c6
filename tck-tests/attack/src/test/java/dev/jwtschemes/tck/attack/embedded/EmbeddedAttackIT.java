package dev.jwtschemes.tck.attack.embedded;

import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Verdicts;
import dev.jwtschemes.tck.attack.AttackSuite;
import dev.jwtschemes.tck.attack.Stack;
import dev.jwtschemes.tck.attack.cases.AllAttacks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** All attacks on the embedded stack. */
@TestInstance(Lifecycle.PER_CLASS)
class EmbeddedAttackIT {
  private Issuers issuers;
  private EmbeddedHosts hosts;
  private Verdicts verdicts;

  @BeforeAll
  void start() throws Exception {
    Path work = Files.createDirectories(Path.of(System.getProperty("attack.work")));
    issuers = Issuers.start(work);
    hosts = new EmbeddedHosts(issuers, work);
    verdicts = Verdicts.of("attack", System.out, Path.of(System.getProperty("attack.results")));
  }

  @TestFactory
  Stream<DynamicTest> attacks() {
    return new AttackSuite(Stack.EMBEDDED, hosts, verdicts).tests(AllAttacks.wanted(issuers));
  }

  @AfterAll
  void stop() throws Exception {
    if (hosts != null) {
      hosts.close();
    }
    if (verdicts != null) {
      verdicts.close();
    }
    if (issuers != null) {
      issuers.close();
    }
  }
}
