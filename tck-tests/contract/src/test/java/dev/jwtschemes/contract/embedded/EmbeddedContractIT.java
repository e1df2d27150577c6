package dev.jwtschemes.contract.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.contract.ContractSuite;
import dev.jwtschemes.contract.Deployment;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Verdicts;
import dev.jwtschemes.contract.cases.AllCases;
import dev.jwtschemes.contract.run.Findings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole suite on the embedded stack. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedContractIT {
  private Issuers issuers;
  private EmbeddedTarget target;
  private Verdicts verdicts;
  private Path folder;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    folder = directory;
    Path logs = Files.createDirectories(Path.of(System.getProperty("contract.logs")));
    issuers = Issuers.start(directory);
    verdicts = Verdicts.of("contract", System.out, Path.of(System.getProperty("contract.results")));
    target =
        EmbeddedTarget.start(issuers, Path.of(System.getProperty("contract.sample.jar")), logs);
  }

  @TestFactory
  @Order(1)
  Stream<DynamicTest> contract() {
    return new ContractSuite(target, verdicts).tests(AllCases.of(issuers));
  }

  /**
   * The command line finds without deploying what the deployments have reported by now: the same
   * problems at the same places.
   */
  @ParameterizedTest
  @Order(2)
  @EnumSource(Deployment.class)
  void check_finds_what_the_deployment_reports(Deployment deployment) throws Exception {
    Findings reported = Findings.in(target.log(deployment).lines());

    // Only a running JAX-RS knows which classes it has registered, and for which Application:
    // one of these names a scheme.
    assertThat(
            CheckedDeployment.of(deployment, issuers, folder)
                .findings()
                .differences(reported.without("JWTS-214").without("JWTS-204")))
        .isEmpty();
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
