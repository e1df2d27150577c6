package dev.jwtschemes.internal.key.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FetchClockTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final FetchClock clock = FetchClock.of(new TestClock(NOW));

  @Test
  void reads_its_source() {
    assertThat(clock.instant()).isEqualTo(NOW);
  }

  @Test
  void gets_what_is_there_without_waiting() throws Exception {
    assertThat(clock.await(CompletableFuture.completedFuture("a"), Duration.ZERO)).isEqualTo("a");
    assertThat(clock.await(CompletableFuture.completedFuture("a"), Duration.ofSeconds(-1)))
        .isEqualTo("a");
  }

  @Test
  void gets_what_comes_while_it_waits() throws Exception {
    CompletableFuture<String> result = new CompletableFuture<>();
    CompletableFuture.runAsync(() -> result.complete("a"));
    assertThat(clock.await(result, Duration.ofHours(1))).isEqualTo("a");
  }

  @Test
  void ends_in_real_time_though_its_source_does_not_move() {
    for (long millis : new long[] {-1, 0, 1}) {
      assertThatThrownBy(() -> clock.await(new CompletableFuture<>(), Duration.ofMillis(millis)))
          .isInstanceOf(TimeoutException.class);
    }
  }

  @Test
  void reports_a_failure_with_its_cause() {
    IOException cause = new IOException("down");
    assertThatThrownBy(() -> clock.await(CompletableFuture.failedFuture(cause), Duration.ZERO))
        .isInstanceOf(ExecutionException.class)
        .hasCause(cause);
  }
}
