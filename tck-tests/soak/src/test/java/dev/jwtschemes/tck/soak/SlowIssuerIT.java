package dev.jwtschemes.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One issuer is slow, and somebody knows it. */
class SlowIssuerIT {
  private static final Duration LENGTH = Duration.ofSeconds(5);
  private static final int ATTACKERS = 56;
  private static final int CALLERS = 8;

  private final SoakIssuer slow = new SoakIssuer("slow", "RS256");
  private final SoakIssuer healthy = new SoakIssuer("healthy", "RS256");
  private final List<SoakIssuer> issuers =
      List.of(slow, healthy, new SoakIssuer("rotating", "RS256"), new SoakIssuer("down", "RS256"));
  private final ExecutorService clients = Executors.newFixedThreadPool(ATTACKERS + CALLERS);
  private final List<Future<?>> running = new ArrayList<>();
  private final Tally tally = new Tally();

  @AfterEach
  void stop() {
    clients.shutdownNow();
    issuers.forEach(SoakIssuer::close);
  }

  /**
   * Each made-up key id wants another fetch of 1.5 s; the server may have no more than 16 threads.
   */
  @Test
  void holds_no_threads_that_callers_of_another_scheme_need() throws Exception {
    issuers.forEach(SoakIssuer::rotate);
    slow.slowDown(Duration.ofMillis(1500));
    Path log = Path.of(System.getProperty("soak.log")).resolveSibling("slow-issuer-server.log");
    try (SoakServer server = SoakServer.start(issuers, log)) {
      begin(ATTACKERS, server, slow, random -> madeUp(slow.batch(random), random));
      begin(CALLERS, server, healthy, random -> healthy.batch(random).good(0).text());
      for (Future<?> client : running) {
        client.get(60, TimeUnit.SECONDS);
      }
    }
    System.out.printf(
        "Beside %d attackers of a slow issuer: median %d ms, 99 %% within %d ms; %s%n",
        ATTACKERS, tally.millis("healthy", 0.5), tally.millis("healthy", 0.99), tally.all());
    assertThat(tally.all().get("healthy")).containsOnlyKeys(Answer.ACCEPTED);
    assertThat(tally.millis("healthy", 0.5)).isLessThan(500);
  }

  private void begin(
      int count, SoakServer server, SoakIssuer issuer, Function<Random, String> token) {
    long end = System.nanoTime() + LENGTH.toNanos();
    for (int i = 0; i < count; i++) {
      Random random = new Random(i);
      running.add(
          clients.submit(
              () -> {
                while (System.nanoTime() < end) {
                  long start = System.nanoTime();
                  String path = "as/" + issuer.scheme();
                  int status = server.get(path, token.apply(random)).statusCode();
                  tally.add(issuer.scheme(), Answer.of(status));
                  tally.took(issuer.scheme(), System.nanoTime() - start);
                  TimeUnit.MILLISECONDS.sleep(20);
                }
                return null;
              }));
    }
  }

  private static String madeUp(Batch batch, Random random) {
    return Garbage.MADE_UP_KID.from(batch, batch, random);
  }
}
