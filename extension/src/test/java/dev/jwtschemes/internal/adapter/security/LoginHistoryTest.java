package dev.jwtschemes.internal.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginHistoryTest {
  private long now = Long.MAX_VALUE - 5; // System.nanoTime() may be anything, and overflows
  private final LoginHistory history = new LoginHistory(() -> now);

  @Test
  void every_login_is_tried_at_first() {
    refuse(99);
    assertThat(history.isWorthATry()).isTrue();
  }

  @Test
  void after_a_hundred_refusals_none_is_tried_for_a_second() {
    refuse(100);
    assertThat(history.isWorthATry()).isFalse();
    now += 999_999_999;
    assertThat(history.isWorthATry()).isFalse();
    now++;
    assertThat(history.isWorthATry()).isTrue();
  }

  @Test
  void the_next_refusal_begins_the_next_second() {
    refuse(100);
    now += 1_000_000_000;
    refuse(1);
    assertThat(history.isWorthATry()).isFalse();
  }

  @Test
  void one_that_is_accepted_has_all_tried_again() {
    refuse(100);
    history.accepted();
    assertThat(history.isWorthATry()).isTrue();
    refuse(1000);
    assertThat(history.isWorthATry()).isTrue();
  }

  private void refuse(int times) {
    for (int i = 0; i < times; i++) {
      history.refused();
    }
  }
}
