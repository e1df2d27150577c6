package dev.jwtschemes.internal.current;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurrentPrincipalTest {

  @Test
  void prints_a_name_with_line_breaks_as_one_plain_line() {
    Principal forged = () -> "a\nINFO 200 forged";
    assertThat(new CurrentPrincipal(() -> Optional.of(forged)).toString())
        .startsWith("CurrentPrincipal[")
        .doesNotContain("\n");
  }

  @Test
  void prints_an_anonymous_caller() {
    assertThat(new CurrentPrincipal(Optional::empty)).hasToString("CurrentPrincipal[null]");
  }
}
