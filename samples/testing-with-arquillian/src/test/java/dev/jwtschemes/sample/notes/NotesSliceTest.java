package dev.jwtschemes.sample.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.testkit.slice.InjectedCaller;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.auto.EnableAutoWeld;
import org.junit.jupiter.api.Test;

/** The resource as a bean, with a caller that is injected: no HTTP, no token. */
@EnableAutoWeld
class NotesSliceTest {
  @Inject NotesResource notes;

  @Test
  @InjectedCaller(name = "jane", scheme = "staff")
  void are_those_of_the_caller() {
    assertThat(notes.list()).isEqualTo("notes of jane");
  }
}
