package dev.jwtschemes.tck.keycloak;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Sends the same request over and over, and counts the answers. Thread-safe. */
final class Load implements AutoCloseable {
  /** In place of a status: the request failed. */
  static final int NO_ANSWER = -1;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 10;

  private final Map<Integer, Long> answers = new ConcurrentHashMap<>();
  private final Callable<Integer> request;
  private final ExecutorService clients;

  /** Starts as many clients, who send until this is closed. */
  Load(int count, Callable<Integer> request) {
    this.request = request;
    clients = Executors.newFixedThreadPool(count);
    for (int i = 0; i < count; i++) {
      clients.execute(this::send);
    }
  }

  /** How often each status came. */
  Map<Integer, Long> answers() {
    return new TreeMap<>(answers);
  }

  /** Waits until a hundred more answers have come. */
  void awaitHundred() throws InterruptedException {
    long goal = total() + 100;
    await(() -> total() >= goal, PATIENCE);
  }

  /** Waits until this status has come. */
  void await(int status, Duration limit) throws InterruptedException {
    await(() -> answers.containsKey(status), limit);
  }

  @Override
  public void close() {
    clients.shutdownNow();
  }

  private void send() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        answers.merge(status(), 1L, Long::sum);
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS); // a steady load, not a test of the machine
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int status() throws InterruptedException {
    try {
      return request.call();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      return NO_ANSWER;
    }
  }

  private long total() {
    return answers.values().stream().mapToLong(Long::longValue).sum();
  }

  private void await(BooleanSupplier condition, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not within " + limit + ": " + answers());
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }
}
