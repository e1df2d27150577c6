package dev.jwtschemes.tck.identity;

import dev.jwtschemes.tck.servers.OpenLiberty;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Identity on Open Liberty. */
@TestInstance(Lifecycle.PER_CLASS)
class OpenLibertyIdentityIT {
  private IdentityRun run;

  @BeforeAll
  void start() throws Exception {
    run = IdentityRun.on(new OpenLiberty("enterpriseBeansLite-4.0", "concurrent-3.0"), Map.of());
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
