package dev.jwtschemes.cli.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeTest {

  @Test
  void reads_several_challenges_of_one_field() {
    assertThat(
            Challenge.read(
                "Bearer realm=\"a, \\\"b\", Error=x , Negotiate, Basic YWJj==,Digest a=1"))
        .contains(
            List.of(
                new Challenge("Bearer", Map.of("realm", "a, \"b", "error", "x")),
                new Challenge("Negotiate", Map.of()),
                new Challenge("Basic", Map.of()),
                new Challenge("Digest", Map.of("a", "1"))));
    assertThat(Challenge.read("")).contains(List.of());
    assertThat(Challenge.read(", ,Bearer,")).contains(List.of(new Challenge("Bearer", Map.of())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "realm=\"a\"",
        "Bearer realm=\"a",
        "Bearer realm=\"a\"\"b\"",
        "Bearer: x",
        "\"Bearer\"",
        "Bearer realm=\u00fc",
      })
  void reads_nothing_from_a_field_of_another_form(String field) {
    assertThat(Challenge.read(field)).isEmpty();
  }

  @Test
  void takes_time_that_grows_with_the_length_alone() {
    assertThat(Challenge.read("Bearer a=\"" + "\\\\".repeat(200_000))).isEmpty();
    assertThat(Challenge.read("Bearer a=1,".repeat(20_000)).orElseThrow()).hasSize(20_000);
  }
}
