package dev.jwtschemes.internal.key.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.key.fetch.KeySource.Lookup;
import dev.jwtschemes.internal.key.fetch.KeySource.Unavailable;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** What tests of fetches under way share: a source that answers when the test says so. */
abstract class FlightSuite {
  static final PublicKey KEY = key();
  final TestClock clock = new TestClock(Instant.parse("2026-01-02T03:04:05Z"));
  final ManualSource source = new ManualSource();
  final ExecutorService requests = Executors.newCachedThreadPool();
  double random = 0.5;
  final SingleFlight flights = new SingleFlight("s", source, clock, () -> random);
  final WaitingRoom room = new WaitingRoom(flights, Duration.ofSeconds(5), clock);
  final IssuerClock issuerClock = new IssuerClock(clock);
  final FetchedKeys keys = new FetchedKeys(flights, room, clock, issuerClock);

  @AfterEach
  void stop() {
    requests.shutdownNow();
  }

  CompletableFuture<Lookup> request(String kid) {
    return CompletableFuture.supplyAsync(() -> find(kid), requests);
  }

  Lookup find(String kid) {
    return keys.find(Optional.of(kid), Algorithm.RS256);
  }

  static FailureReason reason(Lookup lookup) {
    return ((Unavailable) lookup).failure().reason();
  }

  static Lookup answer(CompletableFuture<Lookup> request) {
    try {
      return request.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /** Wait for other threads, until the time of the test is over. */
  static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      assertThat(Thread.currentThread().isInterrupted()).as("waited too long").isFalse();
      Thread.onSpinWait();
      Thread.yield();
    }
  }

  static Keys set(String... kids) {
    return new Keys(
        Stream.of(kids)
            .map(kid -> new Keys.Entry(KEY, Optional.of(kid), Optional.empty()))
            .toList());
  }

  static PublicKey key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair().getPublic();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
