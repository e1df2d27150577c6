package dev.jwtschemes.internal.deployment.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.text.Text;
import org.junit.jupiter.api.Test;

class ServiceStateTest {
  private final ServiceState state = new ServiceState();

  @Test
  void is_closed_until_the_start_is_complete() {
    assertThat(state.closed().map(Object::toString))
        .hasValue("the start of the application is not complete");
    state.serve();
    assertThat(state.closed()).isEmpty();
  }

  @Test
  void stays_refused_when_the_start_goes_on() {
    state.refuse(Text.of("report"));
    state.serve();
    assertThat(state.closed().map(Object::toString)).hasValue("report");
  }

  @Test
  void can_be_refused_while_it_serves() {
    state.serve();
    state.refuse(Text.of("late report"));
    assertThat(state.closed().map(Object::toString)).hasValue("late report");
  }

  @Test
  void keeps_the_first_reason() {
    state.refuse(Text.of("first"));
    state.refuse(Text.of("second"));
    assertThat(state.closed().map(Object::toString)).hasValue("first");
  }
}
