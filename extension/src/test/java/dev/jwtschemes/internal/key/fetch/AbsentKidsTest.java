package dev.jwtschemes.internal.key.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.key.Algorithm;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AbsentKidsTest {
  private final TestClock clock = new TestClock(Instant.parse("2026-01-02T03:04:05Z"));
  private final AbsentKids absent = new AbsentKids(clock);

  @Test
  void forgets_after_ten_seconds() {
    absent.add(Optional.of("a"), Algorithm.RS256);
    clock.advance(Duration.ofSeconds(10).minusMillis(1));
    assertThat(absent.contains(Optional.of("a"), Algorithm.RS256)).isTrue();
    clock.advance(Duration.ofMillis(1));
    assertThat(absent.contains(Optional.of("a"), Algorithm.RS256)).isFalse();
  }

  @Test
  void tells_algorithms_and_missing_ids_apart() {
    absent.add(Optional.of("a"), Algorithm.RS256);
    assertThat(absent.contains(Optional.of("a"), Algorithm.ES256)).isFalse();
    assertThat(absent.contains(Optional.empty(), Algorithm.RS256)).isFalse();
    absent.add(Optional.empty(), Algorithm.RS256);
    assertThat(absent.contains(Optional.empty(), Algorithm.RS256)).isTrue();
  }

  @Test
  void remembers_no_more_than_a_thousand() {
    for (int i = 0; i < 1_500; i++) {
      absent.add(Optional.of("k" + i), Algorithm.RS256);
    }
    assertThat(absent.size()).isEqualTo(1_000);
    clock.advance(Duration.ofSeconds(10));
    absent.add(Optional.of("new"), Algorithm.RS256);
    assertThat(absent.size()).isEqualTo(1);
  }

  @Test
  void remembers_no_id_of_more_than_200_characters() {
    absent.add(Optional.of("k".repeat(200)), Algorithm.RS256);
    absent.add(Optional.of("k".repeat(201)), Algorithm.RS256);
    assertThat(absent.size()).isEqualTo(1);
  }

  @Test
  void forgets_when_the_clock_is_set_back() {
    absent.add(Optional.of("a"), Algorithm.RS256);
    clock.advance(Duration.ofHours(-1));
    assertThat(absent.contains(Optional.of("a"), Algorithm.RS256)).isFalse();
  }
}
