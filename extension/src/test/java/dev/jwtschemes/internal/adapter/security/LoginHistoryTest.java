package dev.jwtschemes.internal.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginHistoryTest {
  private long now = Long.MAX_VALUE - 5; // System.nanoTime() may be anything, and overflows
  private final LoginHistory history = new LoginHistory(() -> now);

  @Test
  void the_first_login_of_each_caller_is_tried() {
    refuse(99);
    assertThat(history.isWorthATry("jane")).isTrue();
  }

  @Test
  void one_that_was_refused_is_not_tried_for_a_second() {
    history.refused("jane");
    assertThat(history.isWorthATry("jane")).isFalse();
    now += 999_999_999;
    assertThat(history.isWorthATry("jane")).isFalse();
    now++;
    assertThat(history.isWorthATry("jane")).isTrue();
  }

  /** One caller whom the server doesn't know must not keep out those whom it knows. */
  @Test
  void refusals_of_one_caller_cost_no_other_a_login() {
    for (int i = 0; i < 1000; i++) {
      history.refused("mallory");
    }
    assertThat(history.isWorthATry("jane")).isTrue();
  }

  @Test
  void after_a_hundred_callers_none_is_tried_for_a_second() {
    refuse(100);
    assertThat(history.isWorthATry("jane")).isFalse();
    now += 1_000_000_000;
    assertThat(history.isWorthATry("jane")).isTrue();
  }

  @Test
  void the_next_refusal_begins_the_next_second() {
    refuse(100);
    now += 1_000_000_000;
    refuse(1);
    assertThat(history.isWorthATry("jane")).isFalse();
  }

  @Test
  void one_that_is_accepted_has_all_tried_again() {
    refuse(100);
    history.accepted();
    assertThat(history.isWorthATry("caller-1")).isTrue();
    refuse(1000);
    assertThat(history.isWorthATry("caller-1")).isTrue();
  }

  private void refuse(int times) {
    for (int i = 0; i < times; i++) {
      history.refused("caller-" + i);
    }
  }
}
