package dev.jwtschemes.internal.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContextsTest {
  private final Object one = new Object();
  private final Object two = new Object();
  private final Contexts contexts = new Contexts();

  @Test
  void has_those_that_cdi_started() {
    contexts.start(one);
    assertThat(contexts.has(one)).isTrue();
    assertThat(contexts.has(two)).isFalse();
  }

  @Test
  void has_all_that_cdi_started() {
    contexts.start(one);
    contexts.start(two);
    assertThat(contexts.has(one)).isTrue();
    assertThat(contexts.has(two)).isTrue();
  }

  @Test
  void first_that_asks_does_not_count_where_cdi_starts_another() {
    assertThat(contexts.has(two)).isTrue();
    contexts.start(one);
    assertThat(contexts.has(two)).isFalse();
  }

  @Test
  void has_the_first_where_cdi_names_none() {
    assertThat(contexts.has(one)).isTrue();
    assertThat(contexts.has(two)).isFalse();
    assertThat(contexts.has(one)).isTrue();
  }

  @Test
  void another_follows_the_first_that_ended() {
    assertThat(contexts.has(one)).isTrue();
    contexts.end(two);
    assertThat(contexts.has(two)).isFalse();
    contexts.end(one);
    assertThat(contexts.has(two)).isTrue();
  }

  @Test
  void none_follows_one_that_cdi_started() {
    contexts.start(one);
    contexts.end(one);
    assertThat(contexts.has(two)).isFalse();
  }
}
