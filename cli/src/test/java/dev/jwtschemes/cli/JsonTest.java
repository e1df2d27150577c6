package dev.jwtschemes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void escapes_half_of_a_pair_and_leaves_a_whole_one() {
    assertThat(Json.line("a\ud800b\udc00\ud83d\ude00"))
        .isEqualTo("\"a\\ud800b\\udc00\ud83d\ude00\"");
  }

  @Test
  void escapes_what_is_invisible_beyond_sixteen_bits() {
    assertThat(Json.line("\udb40\udc41")).isEqualTo("\"\\udb40\\udc41\"");
  }
}
