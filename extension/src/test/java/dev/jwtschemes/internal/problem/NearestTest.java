package dev.jwtschemes.internal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  @ParameterizedTest
  @CsvSource({
    "staf, staff",
    "stff, staff",
    "staaff, staff",
    "satff, staff",
    "STAFF, staff",
    "prtner, partner"
  })
  void guesses_what_is_two_edits_away_at_most(String given, String meant) {
    assertThat(Nearest.to(given, List.of("staff", "partner"))).hasValue(meant);
  }

  @Test
  void does_not_guess_what_is_three_edits_away_from_a_short_name() {
    assertThat(Nearest.to("sales", List.of("staff", "partner"))).isEmpty();
  }

  @Test
  void allows_a_third_of_the_length_for_long_names() {
    assertThat(Nearest.to("verify.pubkey.location", List.of("verify.publickey.location")))
        .hasValue("verify.publickey.location");
  }

  @Test
  void prefers_the_nearer_then_the_first_by_alphabet() {
    assertThat(Nearest.to("ab", List.of("abcd", "abc"))).hasValue("abc");
    assertThat(Nearest.to("ab", List.of("ac", "aa"))).hasValue("aa");
  }

  @Test
  void writes_a_question_or_nothing() {
    assertThat(Nearest.question("staf", List.of("staff"))).hasToString(", did you mean 'staff'?");
    assertThat(Nearest.question("sales", List.of("staff"))).hasToString("");
    assertThat(Nearest.question("staff", List.of())).hasToString("");
  }
}
