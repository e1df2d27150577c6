package dev.jwtschemes.tck.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Four issuers, one server and 64 clients, for a while. */
final class SoakRun implements AutoCloseable {
  static final int CLIENTS = 64;

  private static final Duration ROTATION = Duration.ofSeconds(1);
  private static final Duration SLOWNESS = Duration.ofMillis(1500);

  /** How long the third issuer is down each time, and then up. */
  static final Duration OUTAGE = Duration.ofSeconds(3);

  private final SoakIssuer rotating = new SoakIssuer("rotating", "ES256");
  private final SoakIssuer down = new SoakIssuer("down", "ES256");
  private final SoakIssuer slow = new SoakIssuer("slow", "RS256");
  private final List<SoakIssuer> issuers =
      List.of(new SoakIssuer("healthy", "RS256"), rotating, down, slow);
  private final ScheduledExecutorService faults = Executors.newScheduledThreadPool(2);
  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
  private final Tally tally = new Tally();
  private final List<Long> heap = new ArrayList<>();
  private final SoakServer server;

  private SoakRun(Path log) throws IOException, InterruptedException {
    issuers.forEach(SoakIssuer::rotate);
    server = SoakServer.start(issuers, log);
  }

  /** Run for this long, and some seconds to start and stop. */
  static SoakResult of(Duration length, Path log) throws Exception {
    try (SoakRun run = new SoakRun(log)) {
      return run.soak(length);
    }
  }

  private SoakResult soak(Duration length) throws Exception {
    beginFaults();
    long start = System.nanoTime();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      long end = start + length.toNanos();
      running.add(clients.submit(new Client(server, issuers, end, tally, i)));
    }
    awaitTime(start + length.toNanos() / 6);
    measureHeap();
    awaitTime(start + length.toNanos() / 2);
    measureHeap();
    rotating.phase("");
    for (Future<?> client : running) {
      client.get(length.toSeconds() + 60, TimeUnit.SECONDS);
    }
    long end = System.nanoTime();
    measureHeap();
    List<String> failures = List.of(server.state("failures").split("\n"));
    return new SoakResult(
        Duration.ofNanos(end - start), issuers, tally, heap, failures, server.log(), end);
  }

  private void beginFaults() {
    rotating.phase(SoakIssuer.SPARED);
    slow.phase(SoakIssuer.FIRST);
    faults.schedule(() -> slow.phase(""), 3 * SLOWNESS.toMillis(), TimeUnit.MILLISECONDS);
    slow.slowDown(SLOWNESS);
    down.goDown();
    down.rotate(); // a key that cannot be fetched yet
    faults.scheduleWithFixedDelay(
        rotating::rotate, ROTATION.toMillis(), ROTATION.toMillis(), TimeUnit.MILLISECONDS);
    long cycle = 2 * OUTAGE.toMillis();
    faults.scheduleAtFixedRate(down::comeUp, cycle / 2, cycle, TimeUnit.MILLISECONDS);
    faults.scheduleAtFixedRate(
        () -> {
          down.goDown();
          down.rotate();
        },
        cycle,
        cycle,
        TimeUnit.MILLISECONDS);
  }

  private void measureHeap() throws IOException, InterruptedException {
    heap.add(Long.valueOf(server.state("heap")));
  }

  private static void awaitTime(long nanos) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
  }

  @Override
  public void close() {
    faults.shutdownNow();
    clients.shutdownNow();
    server.close();
    issuers.forEach(SoakIssuer::close);
  }
}
