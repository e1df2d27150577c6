package dev.jwtschemes.internal.current;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.AuthenticationDecision;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurrentDecisionTest {
  private static final AuthenticationDecision UNTRACED = new CurrentRequest().decision();

  @Test
  void shows_a_trace_that_began_after_the_decision() {
    assertThat(new CurrentDecision(() -> UNTRACED, () -> Optional.of("later")).traceId())
        .contains("later");
  }

  @Test
  void keeps_the_trace_of_the_decision() {
    AuthenticationDecision traced = new CurrentDecision(() -> UNTRACED, () -> Optional.of("first"));
    assertThat(new CurrentDecision(() -> traced, () -> Optional.of("later")).traceId())
        .contains("first");
  }
}
