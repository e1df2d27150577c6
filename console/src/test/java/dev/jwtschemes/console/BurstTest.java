package dev.jwtschemes.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BurstTest {
  private static final Duration TENTH = Duration.ofMillis(100);

  @Test
  void a_thousand_decisions_a_second_can_be_used() throws Exception {
    DecisionHistory history = new DecisionHistory();
    List<String> addresses = new ArrayList<>();
    AtomicInteger number = new AtomicInteger();
    ScheduledExecutorService traffic = Executors.newSingleThreadScheduledExecutor();
    try (ConsoleServer console =
        ConsoleServer.start(0, new FixedSource(), history, addresses::add)) {
      traffic.scheduleAtFixedRate(
          () -> {
            for (int i = 0; i < 50; i++) {
              history.add(Entries.accepted("ok" + number.incrementAndGet(), "/orders"));
              history.add(Entries.expired("no" + number.incrementAndGet(), "/partner"));
            }
          },
          0,
          TENTH.toMillis(),
          TimeUnit.MILLISECONDS);

      Chromium.run("burst.mjs", addresses.get(0));
    } finally {
      traffic.shutdownNow();
    }
  }
}
