package dev.jwtschemes.internal.key.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FetchBudgetTest {
  private final TestClock clock = new TestClock(Instant.parse("2026-01-02T03:04:05Z"));
  private final FetchBudget budget = new FetchBudget(clock);

  @Test
  void gives_one_a_second_however_often_it_is_asked() {
    assertThat(taken(20)).isEqualTo(5);
    int taken = 0;
    for (int i = 0; i < 100; i++) {
      clock.advance(Duration.ofMillis(100));
      taken += taken(1);
    }
    assertThat(taken).isEqualTo(10);
  }

  @Test
  void saves_nothing_beyond_the_burst() {
    clock.advance(Duration.ofMillis(100_500));
    assertThat(taken(20)).isEqualTo(5);
    clock.advance(Duration.ofMillis(999));
    assertThat(taken(1)).isZero();
    clock.advance(Duration.ofMillis(1));
    assertThat(taken(1)).isEqualTo(1);
  }

  private int taken(int times) {
    return (int) IntStream.range(0, times).filter(i -> budget.take()).count();
  }
}
