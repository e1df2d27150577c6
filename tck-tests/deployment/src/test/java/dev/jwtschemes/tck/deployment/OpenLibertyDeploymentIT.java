package dev.jwtschemes.tck.deployment;

import dev.jwtschemes.tck.servers.OpenLiberty;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Deployments on Open Liberty. */
@TestInstance(Lifecycle.PER_CLASS)
class OpenLibertyDeploymentIT {
  private DeploymentRun run;

  @BeforeAll
  void start() throws Exception {
    run = DeploymentRun.on(new OpenLiberty());
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
