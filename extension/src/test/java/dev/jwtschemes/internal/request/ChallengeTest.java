package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChallengeTest {

  @Test
  void has_the_realm_alone_without_a_reason() {
    assertThat(Challenge.of("staff", Optional.empty())).isEqualTo("Bearer realm=\"staff\"");
  }

  @Test
  void has_no_error_when_no_token_came() {
    assertThat(Challenge.of("staff", Optional.of(FailureReason.NO_TOKEN)))
        .isEqualTo("Bearer realm=\"staff\"");
  }

  @Test
  void has_error_and_fixed_text_of_a_refusal() {
    assertThat(Challenge.of("staff", Optional.of(FailureReason.TOKEN_EXPIRED)))
        .isEqualTo(
            "Bearer realm=\"staff\", error=\"invalid_token\", error_description=\"The token has expired\"");
  }

  @Test
  void escapes_the_realm() {
    assertThat(Challenge.of("a \"b\" \\c", Optional.empty()))
        .isEqualTo("Bearer realm=\"a \\\"b\\\" \\\\c\"");
  }

  @Test
  void lets_no_line_break_into_the_header() {
    assertThat(Challenge.of("a\r\nSet-Cookie: x\u00e9", Optional.empty()))
        .isEqualTo("Bearer realm=\"a??Set-Cookie: x?\"");
  }

  @Test
  void keeps_the_last_printable_character() {
    assertThat(Challenge.of("a~b", Optional.empty())).isEqualTo("Bearer realm=\"a~b\"");
  }
}
