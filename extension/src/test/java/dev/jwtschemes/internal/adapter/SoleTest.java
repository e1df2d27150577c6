package dev.jwtschemes.internal.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoleTest {
  private final Sole<Object> sole = new Sole<>();
  private final Object first = new Object();
  private final Object second = new Object();

  @Test
  void is_empty_before_anything_runs() {
    assertThat(sole.get()).isEmpty();
  }

  @Test
  void answers_what_runs_alone() {
    sole.begin(first);
    assertThat(sole.get()).contains(first);
  }

  @Test
  void answers_nothing_where_two_run() {
    sole.begin(first);
    sole.begin(second);
    assertThat(sole.get()).isEmpty();
  }

  @Test
  void forgets_what_has_ended() {
    sole.begin(first);
    sole.begin(second);
    sole.end(first);
    assertThat(sole.get()).contains(second);
    sole.end(second);
    assertThat(sole.get()).isEmpty();
  }
}
