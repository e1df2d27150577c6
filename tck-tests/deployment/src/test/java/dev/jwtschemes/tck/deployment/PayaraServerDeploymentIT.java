package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.PayaraServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Deployments on Payara Server. */
@TestInstance(Lifecycle.PER_CLASS)
class PayaraServerDeploymentIT {
  private DeploymentRun run;

  @BeforeAll
  void start() throws Exception {
    run = DeploymentRun.on(new PayaraServer());
  }

  @TestFactory
  Stream<DynamicTest> deployment() {
    return run.tests();
  }

  @AfterAll
  void stop() throws Exception {
    if (run != null) {
      run.close();
    }
  }
}
