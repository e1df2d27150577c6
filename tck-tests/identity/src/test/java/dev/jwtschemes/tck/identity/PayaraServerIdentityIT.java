package dev.jwtschemes.tck.identity;

import dev.jwtschemes.tck.servers.PayaraServer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Identity on Payara Server. */
@TestInstance(Lifecycle.PER_CLASS)
class PayaraServerIdentityIT {
  private IdentityRun run;

  @BeforeAll
  void start() throws Exception {
    run = IdentityRun.on(new PayaraServer(), Map.of());
  }

  @TestFactory
  Stream<DynamicTest> identity() {
    return run.tests();
  }

  @AfterAll
  void stop() throws Exception {
    if (run != null) {
      run.close();
    }
  }
}
