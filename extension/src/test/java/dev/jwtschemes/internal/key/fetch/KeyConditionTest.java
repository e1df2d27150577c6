package dev.jwtschemes.internal.key.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.key.fetch.KeyCondition.State;
import dev.jwtschemes.internal.text.Detail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of fetched keys, with time moved by hand. */
class KeyConditionTest extends FlightSuite {
  private static final KeySource UNREADABLE =
      new UnusableKeys(Failures.of(FailureReason.KEYS_UNAVAILABLE, Detail.of("no such file")));

  @Test
  void nothing_is_known_before_the_first_fetch() {
    assertThat(keys.condition()).isEqualTo(new KeyCondition(State.NOT_FETCHED, Optional.empty()));
    assertThat(source.fetches()).isZero();
  }

  @Test
  void keys_are_usable_for_ten_minutes() {
    fetched();
    assertThat(keys.condition())
        .isEqualTo(new KeyCondition(State.USABLE, Optional.of(Duration.ZERO)));
    clock.advance(Duration.ofMinutes(10));
    assertThat(keys.condition())
        .isEqualTo(new KeyCondition(State.USABLE, Optional.of(Duration.ofMinutes(10))));
  }

  @Test
  void keys_that_no_request_needs_are_due() {
    fetched();
    clock.advance(Duration.ofHours(9));
    assertThat(keys.condition().state()).isEqualTo(State.DUE);
    assertThat(State.DUE.isReady()).isTrue();
  }

  @Test
  void during_an_outage_keys_last_an_hour_inclusive() {
    fetched();
    failed();
    clock.advance(Duration.ofHours(1));
    assertThat(keys.condition().state()).isEqualTo(State.LAST_KNOWN);
    clock.advance(Duration.ofSeconds(1));
    assertThat(keys.condition().state()).isEqualTo(State.OUTAGE);
    assertThat(State.OUTAGE.isReady()).isTrue();
  }

  @Test
  void without_keys_an_outage_counts_for_an_hour_from_its_first_failure() {
    failed();
    assertThat(keys.condition().state()).isEqualTo(State.UNREACHABLE);
    assertThat(State.UNREACHABLE.isReady()).isFalse();
    clock.advance(Duration.ofMinutes(59));
    failed();
    assertThat(keys.condition().state()).isEqualTo(State.UNREACHABLE);
    clock.advance(Duration.ofMinutes(1));
    assertThat(keys.condition().state()).isEqualTo(State.OUTAGE);
  }

  @Test
  void an_outage_ends_with_the_next_good_fetch_and_the_next_one_is_another() {
    failed();
    clock.advance(Duration.ofMinutes(59));
    fetched();
    assertThat(keys.condition().state()).isEqualTo(State.USABLE);
    clock.advance(Duration.ofMinutes(2));
    failed();
    assertThat(keys.condition().state()).isEqualTo(State.LAST_KNOWN);
  }

  @Test
  void age_is_not_negative_when_the_clock_is_set_back() {
    fetched();
    clock.advance(Duration.ofMinutes(-3));
    assertThat(keys.condition())
        .isEqualTo(new KeyCondition(State.USABLE, Optional.of(Duration.ZERO)));
  }

  @Test
  void prefetches_what_was_never_fetched_and_nothing_else() {
    keys.prefetch();
    keys.prefetch();
    assertThat(source.fetches()).isEqualTo(1);
    source.fetch(1).complete(set("k1"));
    keys.prefetch();
    clock.advance(Duration.ofHours(9));
    keys.prefetch();
    assertThat(source.fetches()).isEqualTo(1);
  }

  @Test
  void prefetches_no_more_than_the_budget_allows() {
    for (int i = 1; i <= 20; i++) {
      keys.prefetch();
      failLast();
    }
    assertThat(source.fetches()).isEqualTo(5);
  }

  @Test
  void of_several_locations_the_best_counts() {
    assertThat(new JoinedKeys(List.of(UNREADABLE, keys)).condition().state())
        .isEqualTo(State.NOT_FETCHED);
    fetched();
    assertThat(new JoinedKeys(List.of(UNREADABLE, keys)).condition())
        .isEqualTo(new KeyCondition(State.USABLE, Optional.of(Duration.ZERO)));
    assertThat(new JoinedKeys(List.of(new FixedKeys(set("k1")), keys)).condition())
        .isEqualTo(KeyCondition.CONFIGURED);
  }

  @Test
  void several_locations_are_all_prefetched() {
    new JoinedKeys(List.of(keys, UNREADABLE, keys)).prefetch();
    assertThat(source.fetches()).isEqualTo(1);
  }

  @Test
  void keys_that_can_not_be_read_are_invalid() {
    assertThat(UNREADABLE.condition()).isEqualTo(new KeyCondition(State.INVALID, Optional.empty()));
    assertThat(State.INVALID.isReady()).isFalse();
    assertThat(State.NOT_FETCHED.isReady()).isFalse();
  }

  private void fetched() {
    flights.board(flights.known());
    source.fetch(source.fetches()).complete(set("k1"));
  }

  private void failed() {
    flights.board(flights.known());
    failLast();
  }

  private void failLast() {
    source.fetch(source.fetches()).completeExceptionally(new IllegalStateException("down"));
  }
}
