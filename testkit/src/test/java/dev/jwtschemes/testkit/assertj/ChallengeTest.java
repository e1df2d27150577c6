package dev.jwtschemes.testkit.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChallengeTest {

  @Test
  void reads_several_values_and_several_challenges_in_one() {
    assertThat(
            Challenge.in(
                List.of(
                    "Bearer realm=\"staff\", error=\"invalid_token\", error_description=\"A, b\"",
                    "Basic realm=plain, charset=\"UTF-8\", Bearer realm=\"partner\"")))
        .containsExactly(
            new Challenge(
                "Bearer",
                Map.of("realm", "staff", "error", "invalid_token", "error_description", "A, b")),
            new Challenge("Basic", Map.of("realm", "plain", "charset", "UTF-8")),
            new Challenge("Bearer", Map.of("realm", "partner")));
  }

  @Test
  void removes_escapes_and_ignores_the_case_of_names() {
    assertThat(
            Challenge.in(List.of("Bearer Realm = \"the \\\"inner\\\" \\\\ office, x=\\\"y\\\"\"")))
        .containsExactly(
            new Challenge("Bearer", Map.of("realm", "the \"inner\" \\ office, x=\"y\"")));
  }

  @Test
  void reads_a_challenge_without_parameters() {
    assertThat(Challenge.in(List.of("Negotiate", "Negotiate oRQwEqADCgEBoQsGCSqGSIb3EgECAg==", "")))
        .containsExactly(
            new Challenge("Negotiate", Map.of()), new Challenge("Negotiate", Map.of()));
  }

  @Test
  void reads_nothing_from_what_is_not_a_challenge() {
    assertThat(Challenge.in(List.of("realm=\"staff\"", "\"", "=", ","))).isEmpty();
  }
}
