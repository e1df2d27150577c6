package dev.jwtschemes.tck.servers;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The whole suite on Payara Server. */
@TestInstance(Lifecycle.PER_CLASS)
class PayaraServerIT {
  private ContractRun run;

  @BeforeAll
  void start() throws Exception {
    run = ContractRun.on(new PayaraServer());
  }

  @TestFactory
  Stream<DynamicTest> contract() {
    return run.tests();
  }

  @AfterAll
  void stop() throws Exception {
    if (run != null) {
      run.close();
    }
  }
}
