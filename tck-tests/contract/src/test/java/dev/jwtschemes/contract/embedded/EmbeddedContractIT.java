package dev.jwtschemes.contract.embedded;

import dev.jwtschemes.contract.ContractSuite;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Verdicts;
import dev.jwtschemes.contract.cases.AllCases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The whole suite on the embedded stack. */
@TestInstance(Lifecycle.PER_CLASS)
class EmbeddedContractIT {
  private Issuers issuers;
  private EmbeddedTarget target;
  private Verdicts verdicts;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    Path logs = Files.createDirectories(Path.of(System.getProperty("contract.logs")));
    issuers = Issuers.start(directory);
    verdicts = Verdicts.of("contract", System.out, Path.of(System.getProperty("contract.results")));
    target =
        EmbeddedTarget.start(issuers, Path.of(System.getProperty("contract.sample.jar")), logs);
  }

  @TestFactory
  Stream<DynamicTest> contract() {
    return new ContractSuite(target, verdicts).tests(AllCases.of(issuers));
  }

  @AfterAll
  void stop() throws Exception {
    if (target != null) {
      target.close();
    }
    if (verdicts != null) {
      verdicts.close();
    }
    if (issuers != null) {
      issuers.close();
    }
  }
}
